import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useNames } from './useNames.ts'
import { useTalkWords } from './useTalkWords.ts'

/** One word, large, for as long as it is what they talk about. */
export function WordSheet(of: { word: NodeId; onAll(): void; onClose(): void }) {
  const { talk, common } = useMessages()
  const namesOf = useNames()
  const all = useTalkWords()
  const found = all.find(({ node }) => node.id === of.word)
  const words = talk.words
  if (!found) return null
  return (
    <Sheet
      title={
        <span className="talk-word">
          <FormText of={found.node.wording} />
        </span>
      }
      closeLabel={common.buttons.close}
      onClose={of.onClose}
      foot={
        <>
          <Button kind="go" size="talk" wide onPress={of.onClose}>
            {talk.onWithTalk}
          </Button>
          <Button size="talk" wide icon="bag" onPress={of.onAll}>
            {words.all({ count: all.length })}
          </Button>
        </>
      }
    >
      <p className="lead">{words.talkAbout}</p>
      <p className="soft">
        {found.by.length > 0
          ? words.pickedBy({ names: namesOf(found.by.map(({ id }) => id)) })
          : words.nobody}
      </p>
    </Sheet>
  )
}
