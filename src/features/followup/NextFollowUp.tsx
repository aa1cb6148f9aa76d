import { useState } from 'react'
import { calendarText } from '../../domain/calendar.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useToday } from '../../i18n/useToday.ts'
import { DayField } from '../../ui/DayField.tsx'
import { handOver } from '../../ui/handOver.ts'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The day agreed when the plan was made, or a later one; what has passed is no next time. */
export function NextFollowUp({ day: agreed }: { day: string }) {
  const { session, view } = useSession()
  const words = useMessages().seal.followup.next
  const formats = useFormats()
  const today = useToday()
  // A keyboard may pass through earlier days on its way to a later one.
  const [passed] = useState(() => (agreed < today ? agreed : ''))
  const day = agreed === passed ? '' : agreed
  const names = view.others.map(person => shortName(person.name, view.conversation.participants))

  function toCalendar() {
    const title = words.calendarTitle({ name: formats.list(names) })
    const event = calendarText(
      { title, date: day, time: '', durationMinutes: 0, place: '', country: view.pack.country },
      { uid: `${view.conversation.createdBy}-plan`, now: new Date() },
    )
    return handOver([new File([event], `${title}.ics`, { type: 'text/calendar' })])
  }

  return (
    <section className="follow-ups">
      <h2>{words.title}</h2>
      <Paper cut="a">
        <DayField
          label={words.day}
          value={day}
          from={today}
          onChange={chosen => session.setNextFollowUp(chosen)}
        />
        {day >= today && (
          <TextButton icon="cal" onPress={() => void toCalendar()}>
            {words.calendar}
          </TextButton>
        )}
      </Paper>
    </section>
  )
}
