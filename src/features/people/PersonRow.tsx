import { isDue, type Person, type Standing } from '../../domain/people.ts'
import { isoToday, useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Dotted } from '../../ui/Dotted.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface PersonRowProps {
  person: Person
  standing: Standing
  onPress(): void
}

export function PersonRow({ person, standing, onPress }: PersonRowProps) {
  const { people: words } = useMessages()
  const formats = useFormats()
  const today = isoToday()
  const { level, last, dueFrom, running, linked } = standing
  return (
    <button type="button" className="person-row" onClick={onPress}>
      <span>
        <b>{person.name}</b>
        {last !== '' && <small>{words.last({ day: formats.fullDay(last) })}</small>}
        {last === '' && !running && <small>{words.never}</small>}
        {linked.filter(isWaiting).map(({ id, part, date }) => (
          <small key={id}>
            <Dotted parts={[part, date && formats.fullDay(date)]} />
          </small>
        ))}
        {said() && <small className="strong">{said()}</small>}
      </span>
      <Icon name="next" />
    </button>
  )

  /** Of those beside the yearly one, the ones that are still to be held. */
  function isWaiting({ waitsFor }: Standing['linked'][number]): boolean {
    return waitsFor.who !== 'nobody'
  }

  function said(): string {
    if (running) return words.running
    if (isDue(standing, today)) return level === 'should' ? words.shouldNow : words.now
    return dueFrom ? words.from({ day: formats.fullDay(dueFrom) }) : ''
  }
}
