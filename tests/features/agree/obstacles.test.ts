import { expect, test } from 'vitest'
import { addMark } from '../../../src/document/marks.ts'
import type { MarkId, NodeId, PackId } from '../../../src/domain/ids.ts'
import type { Pack } from '../../../src/domain/pack.ts'
import type { Speech } from '../../../src/features/agree/agreementWords.ts'
import { obstaclesOf, waitingWords } from '../../../src/features/agree/obstacles.ts'
import { formats } from '../../../src/i18n/format.ts'
import { agree } from '../../../src/i18n/nb/agree.ts'
import { seal } from '../../../src/i18n/nb/seal.ts'
import { holdTalk, maja } from '../../packs/heldTalk.ts'
import { readPack } from '../../packs/readPack.ts'

const [lunner, ks, goteborg, kungsbacka] = (await Promise.all(
  ['lunner', 'ks', 'goteborg', 'kungsbacka'].map(id => readPack(id as PackId)),
)) as [Pack, Pack, Pack, Pack]

/** What stands in the way of a plan on this phone, as it says so in Norwegian. */
function standing(talk: ReturnType<typeof holdTalk>, pack: Pack) {
  const speech = {
    view: { pack, conversation: talk.read(), findings: talk.findings() },
    messages: { agree, seal },
    formats: formats('nb'),
    language: 'nb',
  } as unknown as Speech
  const obstacles = obstaclesOf(speech)
  return { obstacles, button: waitingWords(obstacles, speech) }
}
const at = (talk: ReturnType<typeof holdTalk>, pack: Pack) =>
  standing(talk, pack).obstacles.map(({ place }) => ('id' in place ? place.id : place.at))

test('R-LUN-11: each field that is missing is named by itself, and leads to where it is filled in', () => {
  const { obstacles } = standing(holdTalk(lunner), lunner)
  const fields = obstacles.filter(({ place }) => 'id' in place && place.id.startsWith('plan-field-'))
  expect(fields.map(({ text }) => text)).toEqual([
    'Fyll ut «Sted»',
    'Fyll ut «Dato»',
    'Fyll ut «Tidspunkt for neste oppfølging/samtale»',
  ])
  expect(new Set(fields.map(({ place }) => JSON.stringify(place))).size).toBe(3)
})

test('R-LUN-12: what no goal asks of the leader leads into the goal that could', () => {
  const talk = holdTalk(lunner)
  const goal = talk.agree(lunner.plan!.groups[0]!.id, { maal: 'Et mål', medarbeider: 'Øver' })
  const nowhere = standing(talk, lunner).obstacles.filter(({ short }) => short === 'Lederen gjør')
  expect(nowhere.map(({ place }) => place)).toEqual([{ at: 'agreement', agreement: goal }])
})

test('R-LUN-09, R-LUN-13: a goal in which both rules miss something stands there once, with all of it', () => {
  const talk = holdTalk(lunner)
  const goal = talk.agree('lunner.m11.goal.competence' as NodeId, { maal: 'Lede møtet' })
  const own = standing(talk, lunner).obstacles.filter(({ text }) => text.includes('Lede møtet'))
  expect(own.map(({ text, count, place }) => [text, count, place])).toEqual([
    [
      '«Lede møtet» mangler: Type kompetanse, Slik ser vi at målet er nådd og Bygger på',
      3,
      { at: 'agreement', agreement: goal },
    ],
  ])
})

test('R-KBA-06: a promise that one of the two hasn’t made leads to the place where it is written', () => {
  const talk = holdTalk(kungsbacka)
  talk.agree('kungsbacka.commit.employee' as NodeId, { atagande: 'Jag säger till' })
  expect(at(talk, kungsbacka)).toContain('plan-group-kungsbacka.commit.manager')
  expect(at(talk, kungsbacka)).not.toContain('plan-group-kungsbacka.commit.employee')
})

test('R-KBA-05: the summary is missing where its note stands', () => {
  expect(at(holdTalk(kungsbacka), kungsbacka)).toContain('plan-field-sammanfattning')
})

test('R-KS-06, R-KS-08, R-KS-09: a measure, how to follow up, and who writes each have their place', () => {
  expect(at(holdTalk(ks), ks)).toEqual(
    expect.arrayContaining(['plan-group-ks.values', 'plan-field-oppfolging', 'plan-writer']),
  )
})

test('R-GBG-12: each area that is neither planned nor followed up is named, and leads to its list', () => {
  const talk = holdTalk(goteborg)
  const node = 'goteborg.link.areas' as NodeId
  for (const [id, text] of [
    ['m1', 'Dokumentation'],
    ['m2', 'Läkemedel'],
    ['m3', ''],
  ] as const) {
    addMark(talk.hers, maja, { id: id as MarkId, node, text })
  }
  const { obstacles } = standing(talk, goteborg)
  const areas = obstacles.filter(({ place }) => 'id' in place && place.id === `plan-areas-${node}`)
  const said = 'Ett utvecklingsområde är varken planerat eller uppföljt.'
  expect(areas.map(({ text, count }) => [text, count])).toEqual([
    [`«Dokumentation» ${said}`, 1],
    [`«Läkemedel» ${said}`, 1],
  ])
})

test('the button counts what is missing, and names it when it is only one thing', () => {
  const { obstacles, button } = standing(holdTalk(lunner), lunner)
  expect(button).toBe(agree.inTheWay.several({ count: obstacles.length }))
})
