import { remindersAt } from '../../domain/reminders.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-GBG-15: what the form wants one to think of where one writes. */
export function ToBearInMind() {
  const { pack, findings } = useSession().view
  return (
    <WritingHints>
      {remindersAt(pack, findings, 'writing').map(({ ruleId, text }) => (
        <FormText key={ruleId} of={text} />
      ))}
    </WritingHints>
  )
}
