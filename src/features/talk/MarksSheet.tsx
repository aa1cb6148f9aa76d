import { useMessages } from '../../i18n/messages.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { MarkList } from './MarkList.tsx'
import { ToBearInMind } from './ToBearInMind.tsx'

export function MarksSheet({ onClose }: { onClose(): void }) {
  const { view } = useSession()
  const { talk, common } = useMessages()
  return (
    <Sheet
      title={talk.marks.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" size="talk" wide onPress={onClose}>
          {talk.markSheet.done}
        </Button>
      }
    >
      {view.conversation.marks.length === 0 ? (
        <p>{talk.marks.none}</p>
      ) : (
        <>
          <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
          <ToBearInMind />
          <MarkList />
        </>
      )}
    </Sheet>
  )
}
