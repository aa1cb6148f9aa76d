import type { ParticipantId } from '../../domain/ids.ts'
import type { Pack, PackNode } from '../../domain/pack.ts'
import { legsOf, type Turn } from '../../domain/way.ts'
import type { Companion, ConversationView } from '../../workspace/views.ts'

/** Where in the talk one can be, by the name that presence says of it. */
export type TalkPlace = { id: string } & (
  | { kind: 'screen'; id: 'words' | 'end' | 'board' | 'bench' }
  | { kind: 'word'; word: PackNode }
  | { kind: 'question'; heading: PackNode | null; turn: Turn }
)
type ScreenName = Extract<TalkPlace, { kind: 'screen' }>['id']

/** Who is at one place; without a place where they are here, or somewhere that this phone can't name. */
export interface Gathering {
  who: ParticipantId[]
  place: TalkPlace | null
}

/** In the talk's order. */
export function talkPlaces(pack: Pack, conversation: ConversationView['conversation']): TalkPlace[] {
  const screens = (...ids: ScreenName[]) => ids.map((id): TalkPlace => ({ kind: 'screen', id }))
  const legs = legsOf(pack, conversation).flatMap((leg): TalkPlace[] =>
    leg.kind === 'word'
      ? [{ kind: 'word', id: leg.id, word: leg.node }]
      : leg.turns.map(turn => ({
          kind: 'question',
          id: turn.question.id,
          heading: leg.chapter.heading,
          turn,
        })),
  )
  return [...screens('words'), ...legs, ...screens('end', 'board', 'bench')]
}

/** Those who are here first, then the others by place. */
export function whereabouts(company: readonly Companion[], places: TalkPlace[], here: string): Gathering[] {
  const gatherings = new Map<string | null, Gathering>()
  for (const { participant, card } of company) {
    const place = places.find(({ id }) => id === card && id !== here) ?? null
    const there = gatherings.get(place?.id ?? null) ?? { who: [], place }
    gatherings.set(place?.id ?? null, { ...there, who: [...there.who, participant] })
  }
  const order = ({ place }: Gathering) => (place ? places.indexOf(place) : -1)
  return [...gatherings.values()].sort((one, other) => order(one) - order(other))
}
