import { calendarText } from '../../domain/calendar.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { handOver } from '../../ui/handOver.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { formName } from './formName.ts'

/** Whoever puts it there again, on another day, finds the event moved and not a second one. */
export function useCalendarFile(name: string): () => void {
  const { view } = useSession()
  const { hand } = useMessages().invite
  const [language] = useLanguage()
  const { pack, conversation } = view
  const title = hand.calendarTitle({ name, form: formName(pack, language) })
  return () => {
    const event = calendarText(
      { ...conversation.setting, title, country: pack.country },
      { uid: conversation.createdBy, now: new Date() },
    )
    void handOver([new File([event], `${title}.ics`, { type: 'text/calendar' })])
  }
}
