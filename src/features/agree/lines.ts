/** A list is kept as one text, each line with its end: so two that were added apart don't run into one. */
export const linesIn = (text: string): string[] => {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** One past the last is a new one. */
export function withLine(text: string, at: number, typed: string): string {
  const lines = linesIn(text)
  lines[at] = typed.replaceAll('\n', ' ')
  return inOneText(lines)
}

export const withoutLine = (text: string, at: number): string =>
  inOneText(linesIn(text).filter((_, each) => each !== at))

const inOneText = (lines: string[]) => lines.map(line => `${line}\n`).join('')
