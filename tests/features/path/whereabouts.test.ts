import { expect, test } from 'vitest'
import type { PackId, ParticipantId } from '../../../src/domain/ids.ts'
import { type TalkPlace, talkPlaces, whereabouts } from '../../../src/features/path/whereabouts.ts'
import { albertslund, conversation, node, word } from '../../domain/yearlyTalk.ts'
import { readPack } from '../../packs/readPack.ts'

const places: TalkPlace[] = [
  { kind: 'screen', id: 'words' },
  { kind: 'screen', id: 'end' },
]
const at = (who: string, card: string) => ({ participant: who as ParticipantId, card })

test('Whoever is at this card, or somewhere that this phone can’t name, is here', () => {
  const company = [at('jonas', 'words'), at('ida', 'a newer app’s card'), at('bo', '')]
  expect(whereabouts(company, places, 'words')).toEqual([{ who: ['jonas', 'ida', 'bo'], place: null }])
})

test('The others are told by card, those who are here first, in the talk’s order', () => {
  const company = [at('jonas', 'end'), at('ida', 'words'), at('bo', 'nowhere'), at('per', 'end')]
  expect(whereabouts(company, places, 'q')).toEqual([
    { who: ['bo'], place: null },
    { who: ['ida'], place: places[0] },
    { who: ['jonas', 'per'], place: places[1] },
  ])
})

test('The talk’s cards, its end, its board and its bench have names', () => {
  const ids = talkPlaces(albertslund, conversation()).map(({ id }) => id)
  for (const id of ['words', word('mod'), node('struktur.q1'), 'end', 'board', 'bench'])
    expect(ids).toContain(id)
})

test('What must never be written down has no name to be seen at (R-GBG-02)', async () => {
  const goteborg = await readPack('goteborg' as PackId)
  const ids = talkPlaces(goteborg, conversation()).map(({ id }) => id)
  const never = goteborg.nodes.filter(({ documented }) => documented === 'never').map(({ id }) => id)
  expect(never.length).toBeGreaterThan(0)
  expect(ids.filter(id => never.some(each => each === id))).toEqual([])
})
