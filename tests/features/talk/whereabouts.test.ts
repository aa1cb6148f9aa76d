import { expect, test } from 'vitest'
import type { ParticipantId } from '../../../src/domain/ids.ts'
import type { TalkCard } from '../../../src/features/talk/talkCards.ts'
import { whereabouts } from '../../../src/features/talk/whereabouts.ts'

const cards: TalkCard[] = [
  { kind: 'words', id: 'words', rail: 0 },
  { kind: 'end', id: 'end', rail: 1 },
]
const at = (who: string, card: string) => ({ participant: who as ParticipantId, card })

test('Whoever is at this card, or somewhere that this phone can’t name, is here', () => {
  const company = [at('jonas', 'words'), at('ida', 'a newer app’s card'), at('bo', '')]
  expect(whereabouts(company, cards, 'words')).toEqual([{ who: ['jonas', 'ida', 'bo'], card: null }])
})

test('The others are told by card, those who are here first, in the talk’s order', () => {
  const company = [at('jonas', 'end'), at('ida', 'words'), at('bo', 'nowhere'), at('per', 'end')]
  expect(whereabouts(company, cards, 'q')).toEqual([
    { who: ['bo'], card: null },
    { who: ['ida'], card: cards[0] },
    { who: ['jonas', 'per'], card: cards[1] },
  ])
})
