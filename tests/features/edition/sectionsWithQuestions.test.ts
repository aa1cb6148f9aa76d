import { expect, test } from 'vitest'
import type { Edition } from '../../../src/domain/conversation.ts'
import type { PackId } from '../../../src/domain/ids.ts'
import { sectionsWithQuestions } from '../../../src/features/edition/sectionsWithQuestions.ts'
import { readPack } from '../../packs/readPack.ts'

const standard: Edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }
const questionsIn = async (form: string) =>
  sectionsWithQuestions(await readPack(form as PackId), standard).flatMap(({ questions }) => questions)

test('A workplace’s words are written for every question of the form, and for topics that are asked as they stand', async () => {
  expect(await questionsIn('albertslund')).toHaveLength(9)
  expect(await questionsIn('kungsbacka')).toHaveLength(12 + 4)
})

test('What must never be written down isn’t offered for rewording: even that would be a trace', async () => {
  const questions = await questionsIn('goteborg')
  expect(questions).toHaveLength(15 + 1)
  expect(questions.filter(({ documented }) => documented === 'never')).toEqual([])
})
