/** One spelling for what looks the same: composed letters, LF line ends, no spaces that nobody sees at a line's end. */
export const canonicalText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trimEnd()

/** For names, which stand on one line. */
export const canonicalName = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim()
