import { expect, test } from 'vitest'
import { groupAbout, questionsToAsk } from '../../src/domain/content.ts'
import type { PackId } from '../../src/domain/ids.ts'
import { isUnwritten } from '../../src/domain/unwritten.ts'
import { catalogue } from '../../src/packs/catalogue.ts'
import { readPack } from '../packs/readPack.ts'
import { conversation } from './yearlyTalk.ts'

const { edition } = conversation()

test('A mark’s agreement belongs to the part of the plan that its question belongs to, also a question of the workplace’s own', async () => {
  const pack = await readPack('albertslund' as PackId)
  const own = { id: 'added.x' as never, parent: 'albertslund.opgaver' as never, text: 'Hvad med bilen?' }
  const asked = questionsToAsk(pack, { ...edition, added: [own] })
  expect(asked.length).toBeGreaterThan(3)
  for (const { id, section } of asked)
    expect(groupAbout(pack, { ...edition, added: [own] }, id)?.id).toBe(section)
})

test('Where the plan has one part, every mark belongs there; where a form doesn’t say, nobody guesses', async () => {
  for (const { id } of catalogue) {
    const pack = await readPack(id)
    const groups = pack.plan?.groups ?? []
    for (const question of questionsToAsk(pack, edition)) {
      const about = groupAbout(pack, edition, question.id)
      if (groups.length === 1) expect(about).toBe(groups[0])
      else expect([null, ...groups]).toContain(about)
    }
  }
})

test('R-GBG-01: what must never be written down, and all below it, can’t be marked; all that is asked can', async () => {
  for (const { id } of catalogue) {
    const pack = await readPack(id)
    const never = pack.nodes.filter(({ documented }) => documented === 'never')
    for (const node of never) expect(isUnwritten(pack, node.id)).toBe(true)
    for (const { parent, id: below } of pack.nodes)
      if (never.some(node => node.id === parent)) expect(isUnwritten(pack, below)).toBe(true)
    for (const question of questionsToAsk(pack, edition)) expect(isUnwritten(pack, question.id)).toBe(false)
  }
})
