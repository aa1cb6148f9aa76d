import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/domain/conversation.ts'
import type { NodeId, PackId } from '../../../src/domain/ids.ts'
import type { Pack } from '../../../src/domain/pack.ts'
import { chaptersOf } from '../../../src/domain/way.ts'
import { talkCards as cardsAndLegs } from '../../../src/features/talk/talkCards.ts'
import { readPack } from '../../packs/readPack.ts'

const pack = await readPack('albertslund' as PackId)
const standard: Edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }

/** Of two who sit. */
const seated = (edition: Edition): Parameters<typeof cardsAndLegs>[1] => ({
  edition,
  setting: { axes: {}, date: '', time: '', durationMinutes: 0, place: '' },
  picks: [],
  participants: [],
  toldInPerson: [],
  group: null,
  talk: { startedAt: null, endedAt: null },
})
const talkCards = (form: Pack, edition: Edition) => cardsAndLegs(form, seated(edition)).cards
const countPieces = (form: Pack, edition: Edition) => cardsAndLegs(form, seated(edition)).pieces

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
    const first = chaptersOf(pack, standard).map(({ chapter }) =>
      cards.find(card => card.kind === 'question' && card.chapter.id === chapter.id),
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

  it('walk a long form by its modules, a section within a module being only a heading', async () => {
    const lunner = await readPack('lunner' as PackId)
    const chapters = chaptersOf(lunner, standard).map(({ chapter, questions }) => [
      chapter.id,
      questions.length,
    ])
    expect(chapters).toContainEqual(['lunner.m5', 8])
    expect(chapters).toContainEqual(['lunner.m7', 3])
    const rail = talkCards(lunner, standard).map(card => card.rail)
    expect(rail).toEqual([...rail].sort((a, b) => a - b))
  })

  it('take each question as a piece of the way where the form is all one part', async () => {
    const kungsbacka = await readPack('kungsbacka' as PackId)
    const nodes = kungsbacka.nodes.filter(({ id }) => !id.startsWith('kungsbacka.group'))
    const pieces = talkCards({ ...kungsbacka, nodes }, standard).flatMap(card =>
      card.kind === 'question' ? [card.piece] : [],
    )
    expect(pieces).toEqual(Array.from({ length: 12 }, (_, at) => at))
    expect(countPieces({ ...kungsbacka, nodes }, standard)).toBe(12)
  })

  it('R-GBG-02 have none for what is never written down, nor a piece of the way for it', async () => {
    const goteborg = await readPack('goteborg' as PackId)
    expect(JSON.stringify(talkCards(goteborg, standard))).not.toContain('goteborg.s9')
    expect(countPieces(goteborg, standard)).toBe(8)
  })
})
