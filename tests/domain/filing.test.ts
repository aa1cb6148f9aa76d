import { describe, expect, test } from 'vitest'
import { setEditionSetting } from '../../src/document/edition.ts'
import { accessToRecord, copiesOf, filingTasks, notesApart, otherFilings } from '../../src/domain/filing.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { holdTalk, jonas, maja } from '../packs/heldTalk.ts'
import { readPack } from '../packs/readPack.ts'

async function held(id: string, settings: Record<string, string> = {}, part?: string) {
  const talk = holdTalk(await readPack(id as PackId), part === undefined ? {} : { part })
  for (const [setting, value] of Object.entries(settings)) setEditionSetting(talk.hers, setting, value)
  const { pack, conversation } = talk.situation()
  return { pack, conversation, edition: conversation.edition }
}
const own = (role: string) => ({ by: [role], place: null })

describe('Who has the record is said once each', () => {
  test.each([
    ['albertslund', [own('employee'), own('leader'), { by: ['leader'], place: 'personalemappe' }]],
    ['ks', [{ by: ['leader'], place: '«oppfølgingsmappe (leder-medarbeider)» i 360' }]],
    ['goteborg', [own('employee'), own('leader')]],
    ['kungsbacka', [own('leader'), own('employee')]],
    ['lunner', [own('leader'), own('employee')]],
  ])('%s', async (id, copies) => {
    const { pack, edition } = await held(id)
    expect(copiesOf(pack, edition)).toEqual(copies)
  })

  test('and the minutes of a pay conversation are for those who took part', async () => {
    const { pack, edition } = await held('lunner', {}, 'lunner.m12')
    expect(copiesOf(pack, edition)).toEqual(['leader', 'employee', 'unionRep'].map(own))
    expect(otherFilings(pack)).toEqual([])
  })
})

describe('The workplace’s own folder', () => {
  test('R-KS-12: takes the place of the form’s, and stays the leader’s task', async () => {
    const { pack, conversation, edition } = await held('ks', { 'filing.place': 'Acos, mappe 7' })
    expect(filingTasks(pack, conversation)).toEqual([
      { task: 'oppfolgingsmappe', place: 'Acos, mappe 7', by: [maja], foldersOf: [] },
    ])
    expect(copiesOf(pack, edition)).toEqual([{ by: ['leader'], place: 'Acos, mappe 7' }])
  })

  test('where a form names none, makes filing a task of whoever does it, and without it there is none', async () => {
    for (const id of ['goteborg', 'kungsbacka', 'lunner']) {
      const open = await held(id)
      expect(filingTasks(open.pack, open.conversation)).toEqual([])
      const { pack, conversation, edition } = await held(id, { 'filing.place': 'HR-arkivet' })
      expect(filingTasks(pack, conversation)).toEqual([
        { task: 'filing.place', place: 'HR-arkivet', by: [maja, jonas], foldersOf: [] },
      ])
      expect(copiesOf(pack, edition)).toContainEqual({ by: [], place: 'HR-arkivet' })
    }
  })

  test('can’t be set where the form has no such setting', async () => {
    const { pack, conversation } = await held('albertslund', { 'filing.place': 'skuffen' })
    expect(filingTasks(pack, conversation)).toMatchObject([{ place: 'personalemappe' }])
  })
})

test('Who may read the record is said in the form’s words, else in the workplace’s, else not at all', async () => {
  const said = async (...of: Parameters<typeof held>) => {
    const { pack, edition } = await held(...of)
    return accessToRecord(pack, edition).map(({ native }) => native)
  }
  expect(await said('ks')).toEqual(['Bare medarbeideren og nærmeste leder har tilgang.'])
  expect(await said('kungsbacka')).toEqual(['Det ni kommer överens om är konfidentiellt.'])
  expect(await said('albertslund')).toEqual([])
  expect(await said('goteborg')).toEqual([])
  expect(await said('goteborg', { 'filing.access': 'Chefen och HR' })).toEqual(['Chefen och HR'])
})

test('Joint notes that the plan takes in are no notes beside it', async () => {
  const apart = async (id: string) => {
    const { pack, edition } = await held(id)
    return notesApart(pack, edition)
  }
  expect(await apart('goteborg')).toEqual([])
  expect(await apart('albertslund')).toHaveLength(3)
  const inKs = await apart('ks')
  for (const filed of ['ks.tasks.area-goals', 'ks.close.q1']) expect(inKs).not.toContain(filed as NodeId)
  expect(inKs).toContain('ks.competence.motivation.q1')
  expect(await apart('kungsbacka')).not.toContain('kungsbacka.c12.a')
})

test('What the form says of other parts is told, but never of what must not be written down', async () => {
  const { pack } = await held('goteborg')
  expect(otherFilings(pack).map(({ selector }) => selector)).toEqual(['goteborg.s2*'])
})
