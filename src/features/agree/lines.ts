import type { TextHandle } from '../../workspace/conversationSession.ts'

/** A list is kept as one text, each line with its end: so two that were added apart don't run into one. */
export const linesIn = (text: string): string[] => {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** One past the last is a new one; a line end that is typed or pasted makes two of one. */
export function withLine(text: string, at: number, typed: string): string {
  const lines = linesIn(text)
  lines.splice(at, 1, ...typed.split('\n'))
  return inOneText(lines)
}

export const withoutLine = (text: string, at: number): string =>
  inOneText(linesIn(text).filter((_, each) => each !== at))

/** One line of it, for a control that shows and edits it. */
export const lineHandle = (whole: TextHandle, at: number): TextHandle => ({
  get: () => linesIn(whole.get())[at] ?? '',
  set: typed => whole.set(withLine(whole.get(), at, typed)),
  subscribe: whole.subscribe,
})

const inOneText = (lines: string[]) => lines.map(line => `${line}\n`).join('')
