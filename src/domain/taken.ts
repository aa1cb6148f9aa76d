/** What is taken into a note goes below what stands there; what is in it already isn't taken twice. */
export function withTaken(note: string, taken: readonly { text: string }[]): string {
  const missing = taken.map(({ text }) => text).filter(text => !note.includes(text))
  return missing.length === 0 ? note : [note.trimEnd(), ...missing].filter(Boolean).join('\n\n')
}
