import { describe, expect, it } from 'vitest'
import { questionsToAsk } from '../../src/domain/content.ts'
import type { Edition } from '../../src/domain/conversation.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { unwrittenWith } from '../../src/domain/unwritten.ts'
import { readPack } from '../packs/readPack.ts'

const pack = await readPack('goteborg' as PackId)
const standard: Edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }

/** With which questions something is shown, and what. */
function shownIn(form: Pack, role: 'leader' | 'employee' = 'employee', edition = standard) {
  return questionsToAsk(form, edition).flatMap(question =>
    unwrittenWith(form, edition, question, role).map(part => ({ with: question.id as string, ...part })),
  )
}

describe('R-GBG-01 What is never written down', () => {
  it('is shown once, with the question before it', () => {
    const [part, ...others] = shownIn(pack)
    expect(others).toEqual([])
    expect(part?.with).toBe('goteborg.s8.q2')
    expect(part?.heading.native).toBe('Trygghet hemma och på jobbet')
    expect(part?.lines.filter(({ isAsked }) => isAsked)).toHaveLength(2)
  })

  it('gives nothing by which it could be kept, marked or counted', () => {
    expect(JSON.stringify(shownIn(pack).map(({ with: _, ...part }) => part))).not.toMatch(/goteborg\./)
  })

  it('tells the manager alone where there is support', () => {
    const supports = (role: 'leader' | 'employee') => shownIn(pack, role)[0]?.lines.length
    expect(supports('leader')).toBe(supports('employee')! + 1)
  })

  it('comes after the workplace’s own questions to the part before it', () => {
    const added = [{ id: 'own' as NodeId, parent: 'goteborg.s8' as NodeId, text: 'Något mer?' }]
    expect(shownIn(pack, 'employee', { ...standard, added })[0]?.with).toBe('own')
  })

  it('stands with the first question where nothing is asked before it, and alone where it is one question', () => {
    const nodes = pack.nodes.map(node =>
      node.id === 'goteborg.s1.q1' ? { ...node, documented: 'never' as const } : node,
    )
    const [first] = shownIn({ ...pack, nodes })
    expect(first).toMatchObject({ with: 'goteborg.s2.risks', lines: [] })
    expect(first?.heading.native).toMatch(/uppdrag/)
  })
})
