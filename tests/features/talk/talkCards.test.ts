import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/domain/conversation.ts'
import type { NodeId, PackId } from '../../../src/domain/ids.ts'
import { piecesOf, talkCards } from '../../../src/features/talk/talkCards.ts'
import { readPack } from '../../packs/readPack.ts'

const pack = await readPack('albertslund' as PackId)
const standard: Edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }

describe('The cards of a talk', () => {
  it('begin with the picked words, ask every question by perspective, and end with the way onward', () => {
    const cards = talkCards(pack, standard)
    expect(cards.map(({ kind }) => kind)).toEqual(['words', ...Array(9).fill('question'), 'end'])
    const pieces = cards.flatMap(card => (card.kind === 'question' ? [card.piece] : []))
    expect(pieces).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
  })

  it('go forward along the rail, each perspective beginning at its own stone', () => {
    const cards = talkCards(pack, standard)
    const rail = cards.map(card => card.rail)
    expect(rail).toEqual([...rail].sort((a, b) => a - b))
    expect(new Set(rail).size).toBe(rail.length)
    const first = piecesOf(pack, standard).map(section =>
      cards.find(card => card.kind === 'question' && card.section?.id === section.id),
    )
    expect(first.map(card => card?.rail)).toEqual([0, 1, 2])
  })

  it('include the workplace’s own questions where they were added, and leave out blank ones', () => {
    const parent = 'albertslund.struktur' as NodeId
    const added = [
      { id: 'added.1' as NodeId, parent, text: 'Hvad savner du?' },
      { id: 'added.2' as NodeId, parent, text: ' ' },
    ]
    const ids = talkCards(pack, { ...standard, added }).map(({ id }) => id)
    expect(ids.indexOf('added.1')).toBe(ids.indexOf('albertslund.struktur.q3') + 1)
    expect(ids).not.toContain('added.2')
  })

  it('never offer a place to write about what must not be written down', () => {
    const unwritten = 'albertslund.adfaerd.q1'
    const nodes = pack.nodes.map(node =>
      node.id === unwritten ? { ...node, documented: 'never' as const } : node,
    )
    expect(talkCards({ ...pack, nodes }, standard).map(({ id }) => id)).not.toContain(unwritten)
  })

  it('skip the words where a form has none', () => {
    expect(talkCards({ ...pack, keywordSets: [] }, standard)[0]?.kind).toBe('question')
  })
})
