import { expect, test } from 'vitest'
import type { NodeId, PackId } from '../../../src/domain/ids.ts'
import { blockersOf, evaluateRules } from '../../../src/domain/rules.ts'
import { blockerLines } from '../../../src/features/seal/blockerLines.ts'
import { holdTalk } from '../../packs/heldTalk.ts'
import { readPack } from '../../packs/readPack.ts'

test('A goal in which two rules of the form miss something is one line at the seal, in the words of both', async () => {
  const pack = await readPack('lunner' as PackId)
  const talk = holdTalk(pack)
  const goal = talk.agree('lunner.m11.goal.competence' as NodeId, { maal: 'Lede morgenmøtet' })
  talk.meet()
  const lines = blockerLines(blockersOf(evaluateRules(talk.situation()), 'conclude'))
  const ofGoal = lines.filter(({ what }) => 'agreement' in what && what.agreement === goal)
  expect(ofGoal.map(({ texts }) => texts.map(({ native }) => native.slice(0, 18)))).toEqual([
    ['Et kompetansemål e', 'Et mål bygger på e'],
  ])
  const elsewhere = lines.filter(line => !ofGoal.includes(line))
  expect(elsewhere.map(({ texts }) => texts.length)).toEqual(elsewhere.map(() => 1))
  expect(new Set(elsewhere.map(({ key }) => key)).size).toBe(elsewhere.length)
})
