import type { Participant } from '../../domain/conversation.ts'
import { isSignature, signingAsked } from '../../domain/signing.ts'
import { isoToday, useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { KnotArt } from '../../ui/lines/KnotArt.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SignedHand } from './SignedHand.tsx'

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
      <KnotArt
        leader={isPulled(leaders)}
        employee={isPulled(employees)}
        members={employees.length > 1 ? employees.map(hasSaidYes) : undefined}
        label={knotInWords()}
      />
      <ul className={employees.length > 1 ? 'seal-people seal-many' : 'seal-people'}>
        {[...leaders, ...employees].map(person => (
          <li key={person.id} className={`seal-${person.role}`}>
            <b>{person.id === me.id ? seal.you : shortName(person.name, conversation.participants)}</b>
            <span className="soft small">{hasSaidYes(person) ? whenSaid(person) : said(person).lacks}</span>
            {handOf(person)}
          </li>
        ))}
      </ul>
    </div>
  )

  function knotInWords(): string {
    if (pulled.length === 0) return seal.knot.none
    if (pulled.length === leaders.length + employees.length) return seal.knot.whole
    return seal.knot.half({
      name: formats.list(pulled.map(person => shortName(person.name, conversation.participants))),
    })
  }

  function handOf(person: Participant) {
    const signing = hasSaidYes(person) && yesOf(person)?.signing
    return signing && <SignedHand signing={signing} name={person.name} />
  }

  function yesOf({ id }: Participant) {
    return plan.confirmations.find(one => one.by === id)
  }

  function whenSaid(person: Participant): string {
    const { at, signing } = yesOf(person) ?? {}
    const instant = at === undefined ? Number.NaN : Date.parse(at)
    const words = said(person)
    // The day that they gave for it themselves.
    if (signing?.date) return words.on({ moment: formats.dayAndMonth(signing.date) })
    if (Number.isNaN(instant)) return words.done
    return isoToday(new Date(instant)) === isoToday()
      ? words.at({ time: formats.clock(instant) })
      : words.on({ moment: formats.instant(instant) })
  }

  /** One says yes to some forms, and signs others. */
  function said({ role }: Participant) {
    const { sign } = seal
    return isSignature(signingAsked(view.pack, role))
      ? { done: sign.signed, at: sign.signedAt, on: sign.signedOn, lacks: sign.lacks }
      : { done: seal.saidYes, at: seal.saidYesAt, on: seal.saidYesOn, lacks: seal.lacksYes }
  }
}
