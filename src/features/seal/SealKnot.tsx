import type { Participant } from '../../domain/conversation.ts'
import { isoToday, useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { KnotArt } from '../../ui/lines/KnotArt.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The knot as far as it is pulled, and under each end whose it is and when they said yes. */
export function SealKnot() {
  const { view } = useSession()
  const { seal } = useMessages()
  const formats = useFormats()
  const { plan, conversation, me } = view
  const hasSaidYes = (person: Participant) => plan.confirmedBy.includes(person.id)
  const byRole = (role: Participant['role']) => conversation.participants.filter(one => one.role === role)
  const leaders = byRole('leader')
  const employees = byRole('employee')
  const isPulled = (people: Participant[]) => people.length > 0 && people.every(hasSaidYes)
  const pulled = [...leaders, ...employees].filter(hasSaidYes)

  return (
    <div className="seal-knot">
      <KnotArt leader={isPulled(leaders)} employee={isPulled(employees)} label={knotInWords()} />
      <ul className="seal-people">
        {[...leaders, ...employees].map(person => (
          <li key={person.id} className={`seal-${person.role}`}>
            <b>{person.id === me.id ? seal.you : firstName(person.name)}</b>
            <span className="soft small">{hasSaidYes(person) ? whenSaid(person) : seal.lacksYes}</span>
          </li>
        ))}
      </ul>
    </div>
  )

  function knotInWords(): string {
    if (pulled.length === 0) return seal.knot.none
    if (pulled.length === leaders.length + employees.length) return seal.knot.whole
    return seal.knot.half({ name: formats.list(pulled.map(person => firstName(person.name))) })
  }

  function whenSaid({ id }: Participant): string {
    const at = conversation.confirmations.find(one => one.by === id && one.hash === plan.hash)?.at
    const instant = at === undefined ? Number.NaN : Date.parse(at)
    if (Number.isNaN(instant)) return seal.saidYes
    return isoToday(new Date(instant)) === isoToday()
      ? seal.saidYesAt({ time: formats.clock(instant) })
      : seal.saidYesOn({ moment: formats.instant(instant) })
  }
}
