/** One line for people, then a code a line: a text file is what every phone's sharing takes. */
export const parcelFile = (codes: readonly string[], name: string, line: string): File =>
  new File([[line, '', ...codes, ''].join('\n')], `${name}.txt`, { type: 'text/plain' })
