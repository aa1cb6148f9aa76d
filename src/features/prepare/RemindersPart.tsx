import { remindersAt } from '../../domain/reminders.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the form would have people remember here; it holds nothing up. */
export function RemindersPart() {
  const { view } = useSession()
  const { prepare } = useMessages()
  const reminders = remindersAt(view.pack, view.findings, 'prepare')
  if (reminders.length === 0) return null
  return (
    <section className="prepare-part">
      <h2>{prepare.worthAWord}</h2>
      <ul className="facts">
        {reminders.map(({ ruleId, text }) => (
          <li key={ruleId}>
            <Icon name="eye" />
            <span>
              <FormText of={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
