import { expect, test } from 'vitest'
import { questionsToAsk } from '../../src/domain/content.ts'
import type { Edition } from '../../src/domain/conversation.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { jointNotesOf } from '../../src/domain/jointNotes.ts'
import { readPack } from '../packs/readPack.ts'

const standard: Edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }

/** A star stands at what goes with the plan. */
async function notesAt(form: string, question: string, edition = standard) {
  const pack = await readPack(form as PackId)
  const asked = questionsToAsk(pack, edition).find(
    ({ id }) => id === question || id === `${form}.${question}`,
  )
  return jointNotesOf(pack, edition, asked!).map(
    ({ node, isFiled }) => node.slice(form.length + 1) + (isFiled ? '*' : ''),
  )
}

test('R-GBG-05 a form with places for notes has one for each section, and its points have none of their own', async () => {
  const pack = await readPack('goteborg' as PackId)
  const notes = questionsToAsk(pack, standard).flatMap(question => jointNotesOf(pack, standard, question))
  const nodes = [...new Set(notes.map(({ node }) => node))]
  expect(nodes).toEqual(Array.from({ length: 8 }, (_, at) => `goteborg.s${at + 1}.note`))
  expect(notes.every(({ isFiled }) => isFiled)).toBe(true)
  expect(await notesAt('albertslund', 'struktur.q2')).toEqual(['struktur.note'])
})

test('A form without them keeps what is said with the question, its points and the module around it', async () => {
  expect(await notesAt('lunner', 'm1.q1')).toEqual(['m1.q1', 'm1'])
  expect(await notesAt('lunner', 'm2.q10')).toEqual([
    'm2.q10',
    'm2.q10.a',
    'm2.q10.b',
    'm2.q10.c',
    'm2.q10.d',
    'm2',
  ])
  expect(await notesAt('kungsbacka', 'c12')).toEqual(['c12.a*', 'c12.b'])
  expect(await notesAt('ks', 'close.q1')).toEqual(['close.q1*'])
})

test('A field stands with the question that it belongs to, and a question without any place gets one', async () => {
  expect(await notesAt('ks', 'tasks.q1')).toEqual(['tasks.area-goals*'])
  expect(await notesAt('ks', 'values.q1')).toEqual(['values.q1'])
  expect(await notesAt('ks', 'life.other')).toEqual(['life.other'])
})

test('What is written in the plan itself has no notes beside it', async () => {
  expect(await notesAt('kungsbacka', 'c10')).toEqual([])
})

test('A workplace’s own question is written about where its section is, or else with itself', async () => {
  const added = (parent: string) => ({
    ...standard,
    added: [{ id: 'own' as NodeId, parent: parent as NodeId, text: 'Hva mer?' }],
  })
  expect(await notesAt('albertslund', 'own', added('albertslund.struktur'))).toEqual(['struktur.note'])
  const pack = await readPack('ks' as PackId)
  const edition = added('ks.values')
  const own = questionsToAsk(pack, edition).find(({ id }) => id === 'own')
  expect(jointNotesOf(pack, edition, own!).map(({ node }) => node)).toEqual(['own'])
})

test('The questions come as the form is read, also where its file lists the modules before what is in them', async () => {
  const pack = await readPack('lunner' as PackId)
  const asked = questionsToAsk(pack, standard).map(({ id }) => id)
  expect(asked).toEqual([...asked].sort((one, other) => one.localeCompare(other, 'en', { numeric: true })))
})
