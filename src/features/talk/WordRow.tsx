import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { useTalkWords } from './useTalkWords.ts'
import { WordStone } from './WordStone.tsx'

/** The picked words stand ready under every question; all the others are a press away in the tools. */
export function WordRow({ onWord }: { onWord(word: NodeId): void }) {
  const { words } = useMessages().talk
  const picked = useTalkWords().filter(({ by }) => by.length > 0)
  if (picked.length === 0) return null
  return (
    <ul className="word-row" aria-label={words.row}>
      {picked.map(({ node, by }) => (
        <li key={node.id}>
          <WordStone by={by} onPress={() => onWord(node.id)}>
            <FormText of={node.wording} />
          </WordStone>
        </li>
      ))}
    </ul>
  )
}
