import type { PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { isoToday, useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Paper } from '../../ui/Paper.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Ticked whenever the plan was looked at, by either of the two. */
export function FollowUpRows({ rows }: { rows: PackNode[] }) {
  const { session, view } = useSession()
  const { followup } = useMessages().seal
  const formats = useFormats()
  const { tasksDone, participants } = view.conversation
  if (rows.length === 0) return null
  return (
    <section className="follow-ups">
      <h2>{followup.rows.title}</h2>
      <Paper cut="c">
        {rows.map(({ id, wording }) => {
          const done = tasksDone[id]
          const name = shortName(
            participants.find(person => person.id === done?.by)?.name ?? '',
            participants,
          )
          return (
            <Tick
              key={id}
              isTicked={done !== undefined}
              isDisabled={view.isReadOnly}
              hint={done && followup.rows.done({ name, day: formats.fullDay(isoToday(new Date(done.at))) })}
              onToggle={() => session.tickTask(id)}
            >
              <FormText of={wording} />
            </Tick>
          )
        })}
      </Paper>
    </section>
  )
}
