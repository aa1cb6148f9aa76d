import { FormText } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the two talk about today, and in which order; what is left out keeps its place, and the plan all its groups. */
export function PartsSheet({ onClose }: { onClose(): void }) {
  const { session, view } = useSession()
  const { talk, common } = useMessages()
  const [language] = useLanguage()
  const words = talk.parts
  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" size="talk" wide onPress={onClose}>
          {common.buttons.done}
        </Button>
      }
    >
      <BinTab bin="ours" word={common.bins.ours.word} hint={words.hint} />
      <ol className="talk-parts">
        {view.movable.map(({ node, isIn }, at) => {
          const name = packText(node.wording, language)
          return (
            <li key={node.id}>
              <Tick
                isTicked={isIn}
                isDisabled={view.isReadOnly}
                hint={isIn ? undefined : words.leftOut}
                onToggle={() => session.choosePart(node.id, !isIn)}
              >
                <FormText of={node.wording} />
              </Tick>
              {at > 0 && (
                <IconButton
                  icon="up"
                  label={words.forward({ part: name })}
                  isDisabled={view.isReadOnly}
                  onPress={() => session.movePartForward(node.id)}
                />
              )}
            </li>
          )
        })}
      </ol>
    </Sheet>
  )
}
