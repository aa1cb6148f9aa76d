import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { CompanyTick } from './CompanyTick.tsx'
import { type TalkWord, useTalkWords } from './useTalkWords.ts'
import { WordStone } from './WordStone.tsx'

/** Every word of the form, the picked ones first. */
export function WordsSheet({ onWord, onClose }: { onWord(word: NodeId): void; onClose(): void }) {
  const { talk, common } = useMessages()
  const words = useTalkWords()
  const picked = words.filter(({ by }) => by.length > 0)
  const rest = words.filter(({ by }) => by.length === 0)
  return (
    <Sheet
      title={talk.words.all({ count: words.length })}
      closeLabel={common.buttons.close}
      onClose={onClose}
    >
      {picked.length > 0 && <h3 className="talk-words-part">{talk.words.row}</h3>}
      <Words words={picked} onWord={onWord} />
      {picked.length > 0 && <h3 className="talk-words-part">{talk.words.rest}</h3>}
      <Words words={rest} onWord={onWord} />
      <CompanyTick />
    </Sheet>
  )
}

function Words({ words, onWord }: { words: TalkWord[]; onWord(word: NodeId): void }) {
  return (
    <div className="chips">
      {words.map(({ node, by }) => (
        <WordStone key={node.id} by={by} onPress={() => onWord(node.id)}>
          <FormText of={node.wording} />
        </WordStone>
      ))}
    </div>
  )
}
