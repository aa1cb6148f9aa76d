import { expect, test } from 'vitest'
import { textNames } from '../../src/document/names.ts'
import { outcomeText, setNextFollowUp, setOutcome } from '../../src/document/outcomes.ts'
import { textHandle } from '../../src/document/textHandle.ts'
import { agreementId, read, twoPhones } from './twoPhones.ts'

const walk = agreementId('walk')
const night = agreementId('night')

test('How it went is told by both: the last status counts, and what both wrote stands there together', () => {
  const { hers, his, meet } = twoPhones()
  setOutcome(hers, walk, 'done')
  setOutcome(his, night, 'changed')
  textHandle(hers, textNames.outcome(walk, 'result')).set('Hver tirsdag. ')
  textHandle(his, textNames.outcome(walk, 'result')).set('Også i regn.')
  meet()
  for (const doc of [hers, his]) {
    const { outcomes } = read(doc)
    expect(outcomes[walk]?.status).toBe('done')
    expect(outcomes[walk]?.told.result).toMatch(/Hver tirsdag\./)
    expect(outcomes[walk]?.told.result).toMatch(/Også i regn\./)
    expect(outcomes[night]).toEqual({ status: 'changed', told: {} })
  }
})

test('Words without a status are of something still open', () => {
  const { hers } = twoPhones()
  textHandle(hers, textNames.outcome(walk, 'result')).set('Halvvejs')
  expect(read(hers).outcomes[walk]).toEqual({ status: 'open', told: { result: 'Halvvejs' } })
})

test('The next day to look at the plan can be set and taken back, and what is no day is none', () => {
  const { hers } = twoPhones()
  setNextFollowUp(hers, '2027-11-05')
  expect(read(hers).nextFollowUp).toBe('2027-11-05')
  setNextFollowUp(hers, '2027-02-30')
  expect(read(hers).nextFollowUp).toBe('')
})

test('What another app or a liar wrote in their place is dropped', () => {
  const { hers } = twoPhones()
  const map = hers.getMap<unknown>('followup')
  map.set('status/walk', 'burnt')
  map.set('status/night/deeper', 'done')
  map.set('status/__proto__', 'done')
  map.set('next', 20270101)
  const { outcomes, nextFollowUp } = read(hers)
  expect(Object.keys(outcomes)).toEqual(['__proto__'])
  expect(({} as { status?: unknown }).status).toBeUndefined()
  expect(nextFollowUp).toBe('')
})

test('R-GBG-08: what was said last is dated, on both phones, and what is no day dates nothing', () => {
  const { hers, his, meet } = twoPhones()
  setOutcome(hers, walk, 'done', '2027-05-03')
  outcomeText(hers, walk, 'result', () => '2027-05-04').set('Hver tirsdag')
  setOutcome(hers, night, 'open', 'i går')
  meet()
  for (const doc of [hers, his]) {
    expect(read(doc).outcomes[walk]?.on).toBe('2027-05-04')
    expect(read(doc).outcomes[night]).toEqual({ status: 'open', told: {} })
  }
})
