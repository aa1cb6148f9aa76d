import { outcomeFields } from '../../domain/agreements.ts'
import { type Outcome, outcomeStatuses } from '../../domain/conversation.ts'
import type { AgreementId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

interface OutcomeSheetProps {
  agreement: { id: AgreementId; what: string }
  outcome: Outcome | undefined
  onClose(): void
}

/** How it went with one agreement: both write in it, and what was sealed stays beside it as it was. */
export function OutcomeSheet({ agreement, outcome, onClose }: OutcomeSheetProps) {
  const { session, view } = useSession()
  const { common, seal } = useMessages()
  const [language] = useLanguage()
  const words = seal.followup.outcome
  // A talk without a plan of its own looks at that of the yearly one.
  const plan = view.pack.plan ?? view.wholeForm.plan
  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" wide onPress={onClose}>
          {common.buttons.done}
        </Button>
      }
    >
      <div className="outcome-sheet">
        <p className="hand">{agreement.what}</p>
        <Choice
          legend={words.legend}
          options={outcomeStatuses.map(id => ({ id, label: words.status[id] }))}
          value={outcome?.status ?? null}
          isDisabled={view.isReadOnly}
          onChange={status => session.setOutcome(agreement.id, status)}
        />
        <WritingHints />
        {plan &&
          outcomeFields(plan).map(field => (
            <SharedText
              key={field.id}
              handle={session.text({ bin: 'record', outcome: agreement.id, field: field.id })}
              label={packText(field, language) === '' ? words.result : <FormText of={field} />}
              isDisabled={view.isReadOnly}
              hand
            />
          ))}
      </div>
    </Sheet>
  )
}
