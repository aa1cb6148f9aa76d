import { holds } from './conditions.ts'
import { effectsOf } from './content.ts'
import { addMonths } from './dates.ts'
import type { Level, Pack } from './pack.ts'
import type { Employee } from './situation.ts'

/** Somebody whom the leader has on their own list. */
export interface Person {
  employee: Employee
  /** The day of the last conversation that was held to its end; null where there was none. */
  lastHeld: string | null
}

export interface Due {
  level: Level
  state: 'held' | 'due' | 'overdue'
  /** The last day by which it should be held; null where the form names none. */
  deadline: string | null
}

/** Who should have a conversation, and whether it is time; null for somebody the form doesn't ask for. */
export function dueOf(pack: Pack, { employee, lastHeld }: Person, today: string): Due | null {
  const asked = pack.audience.find(({ who }) => holds(who, path => factOf(employee, path)))
  if (!asked || asked.level === 'forbidden' || pack.cadence.perYear === null) return null
  const deadline = pack.window ? `${today.slice(0, 4)}-${pack.window.to}` : null
  if (isHeld(pack, lastHeld, today)) return { level: asked.level, state: 'held', deadline }
  const isOver = deadline !== null && today > deadline
  return { level: asked.level, state: isOver ? 'overdue' : 'due', deadline }
}

/** R-KBA-08: all that a superior gets to see, and only where the form has such a proof. */
export function proofOf(
  pack: Pack,
  people: Person[],
  today: string,
): Partial<Record<'employees' | 'held', number>> | null {
  const [stats] = effectsOf(pack, 'statsOnly', () => undefined)
  if (!stats) return null
  const asked = people.flatMap(person => dueOf(pack, person, today) ?? [])
  const numbers = { employees: asked.length, held: asked.filter(({ state }) => state === 'held').length }
  return Object.fromEntries(stats.fields.map(field => [field, numbers[field]]))
}

function isHeld({ cadence }: Pack, lastHeld: string | null, today: string): boolean {
  if (lastHeld === null || lastHeld > today) return false
  if (cadence.within === 'calendar-year') return lastHeld.slice(0, 4) === today.slice(0, 4)
  return today < addMonths(lastHeld, 12)
}

function factOf(employee: Employee, path: string): unknown {
  const [, part = ''] = /^employee\.(\w+)$/.exec(path) ?? []
  return Object.hasOwn(employee, part) ? employee[part as keyof Employee] : undefined
}
