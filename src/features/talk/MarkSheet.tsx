import type { MarkId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ToBearInMind } from './ToBearInMind.tsx'

/** The mark is set by the press itself; its words may come now or later. */
export function MarkSheet({ mark, onClose }: { mark: MarkId; onClose(): void }) {
  const { session, view } = useSession()
  const { talk, common } = useMessages()
  const words = talk.markSheet
  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" size="talk" wide onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      <p>{words.text}</p>
      <div className="talk-mark-text">
        <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
        <ToBearInMind />
        <SharedText
          label={words.label}
          isLabelHidden
          placeholder={words.placeholder}
          handle={session.text({ bin: 'ours', mark })}
        />
      </div>
      <TextButton
        icon="undo"
        onPress={() => {
          session.removeMark(mark)
          onClose()
        }}
      >
        {words.remove}
      </TextButton>
    </Sheet>
  )
}
