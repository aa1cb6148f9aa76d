import type { ParticipantId } from '../../domain/ids.ts'
import type { Companion } from '../../workspace/views.ts'
import type { TalkCard } from './talkCards.ts'

/** Who is at one card; without a card where they are here, or somewhere that this phone can't name. */
export interface Gathering {
  who: ParticipantId[]
  card: TalkCard | null
}

/** Those at this card first, then the others by card, in the talk's order. */
export function whereabouts(company: readonly Companion[], cards: TalkCard[], here: string): Gathering[] {
  const gatherings = new Map<string | null, Gathering>()
  for (const { participant, card: name } of company) {
    const card = cards.find(({ id }) => id === name && id !== here) ?? null
    const there = gatherings.get(card?.id ?? null) ?? { who: [], card }
    gatherings.set(card?.id ?? null, { ...there, who: [...there.who, participant] })
  }
  const place = ({ card }: Gathering) => (card ? cards.indexOf(card) : -1)
  return [...gatherings.values()].sort((one, other) => place(one) - place(other))
}
