import { shortName } from './names.ts'

/** To its author that both read it, to the other who says "I" there. */
export function toldHint(
  { hint, by }: { hint: string; by(of: { name: string }): string },
  me: { role: string },
  { participants }: { participants: readonly { role: string; name: string }[] },
): string {
  const leader = participants.find(({ role }) => role === 'leader')
  return me.role === 'leader' || !leader ? hint : by({ name: shortName(leader.name, participants) })
}
