import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

interface LeaveSheetProps {
  /** No word was opened, and nobody has said so yet. */
  isReminder: boolean
  onWords(): void
  onAgree(): void
  onPause(): void
  onClose(): void
}

/** Asked rather than done: a glove finds the cross by itself. */
export function LeaveSheet({ isReminder, onWords, onAgree, onPause, onClose }: LeaveSheetProps) {
  const { view } = useSession()
  const { talk } = useMessages()
  const words = talk.leaving
  const reminder = view.findings.find(({ what }) => what.kind === 'reminder' && what.at === 'agree')
  return (
    <Sheet
      title={isReminder ? words.unusedTitle : words.title}
      closeLabel={words.stay}
      onClose={onClose}
      foot={
        <>
          {isReminder && (
            <Button kind="go" size="talk" wide icon="bag" onPress={onWords}>
              {words.seeWords}
            </Button>
          )}
          <Button kind={isReminder ? 'plain' : 'go'} size="talk" wide iconAfter="next" onPress={onAgree}>
            {view.pack.plan ? words.agree : talk.over.go}
          </Button>
          <Button size="talk" wide onPress={onPause}>
            {words.pause}
          </Button>
          {!isReminder && (
            <Button size="talk" wide onPress={onClose}>
              {words.stay}
            </Button>
          )}
        </>
      }
    >
      {isReminder ? (
        <Notice icon="bag">{reminder ? <FormText of={reminder.text} /> : words.unused}</Notice>
      ) : (
        <p>{words.text}</p>
      )}
    </Sheet>
  )
}
