import './SameWords.css'

/** The same on two screens when nobody stands between them; big enough to hold side by side. Null: not there yet. */
export function SameWords({ words, label }: { words: readonly string[] | null; label: string }) {
  return (
    <ol className="same-words" aria-label={label} aria-busy={words === null}>
      {(words ?? ['', '', '', '']).map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is what it is, and a word may come twice.
        <li key={place}>{word}</li>
      ))}
    </ol>
  )
}
