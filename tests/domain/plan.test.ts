import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation, Participant } from '../../src/domain/conversation.ts'
import type { NodeId, ParticipantId } from '../../src/domain/ids.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { canonicalEdition, canonicalPlan } from '../../src/domain/plan.ts'
import { agreement, editionHash, examplePlan, formPack, jonas, maja, people } from '../snapshot/examples.ts'

const pack = formPack()
const canonical = (change: Partial<Conversation> = {}) =>
  canonicalPlan({ conversation: examplePlan(change), pack, editionHash })
const withText = (hvad: string) =>
  canonical({ agreements: [agreement('a1', 'adfaerd', 'a', { hvad, hvornaar: 'nu' })] })

const phone = { id: 'd1', signKey: 's', sealKey: 'k' } as Participant['devices'][number]

describe('The canonical plan', () => {
  it('has this very form, which old seals depend on', () => {
    const values = { hvad: 'Pause', opfoelgning: '2027-01-29', hvem: people([maja, jonas], 'Lis') }
    expect(canonical({ agreements: [agreement('a1', 'adfaerd', 'a', values)] })).toBe(
      '{"format":"plan/1","conversation":"conversation-1","pack":{"id":"albertslund","version":"1"},' +
        `"edition":"${editionHash}",` +
        '"participants":[{"id":"jonas","role":"employee","name":"Jonas Holm Kristensen"},' +
        '{"id":"maja","role":"leader","name":"Maja Lund Andersen"}],' +
        '"setting":{"date":"2026-11-26","axes":{"layout":"skema","setting":"walkntalk"}},' +
        '"agreements":[{"id":"a1","group":"albertslund.adfaerd","values":{"hvad":"Pause",' +
        '"hvem":{"participants":["jonas","maja"],"others":"Lis"},"opfoelgning":"2027-01-29"}}],' +
        '"extra":{"opfoelgningsdato":"2027-05-28"}}',
    )
  })

  it('is the same in whatever order things were written, for any shuffle', () => {
    const whole = examplePlan()
    const shuffled = fc
      .tuple(
        fc.shuffledSubarray(whole.agreements, { minLength: whole.agreements.length }),
        fc.shuffledSubarray(whole.participants, { minLength: whole.participants.length }),
      )
      .map(([agreements, participants]) =>
        canonical({
          participants,
          agreements: agreements.map(each => ({ ...each, values: backwards(each.values) })),
          setting: { ...whole.setting, axes: backwards(whole.setting.axes) },
        }),
      )
    fc.assert(
      fc.property(shuffled, text => text === canonical()),
      { seed: 26, numRuns: 40 },
    )
  })

  it('names nobody of a group who never came, neither as taking part nor in what is agreed', () => {
    const values = { hvad: 'Pause', hvem: people([maja, jonas]) }
    const text = canonical({
      group: { leader: maja, left: [] },
      participants: examplePlan().participants.map(each => ({
        ...each,
        devices: each.id === jonas ? [] : [phone],
      })),
      agreements: [agreement('a1', 'adfaerd', 'a', values)],
    })
    expect(text).not.toContain(jonas)
  })

  it('is the same for composed and decomposed letters', () => {
    expect(withText('Åse på Ærø, é'.normalize('NFD'))).toBe(withText('Åse på Ærø, é'))
  })

  it('is the same for all line ends and for spaces that nobody sees', () => {
    expect(withText('Først \r\nså\t\rsidst  \n\n')).toBe(withText('Først\nså\nsidst'))
  })

  it('keeps what can be seen: inner spaces, indents and blank lines', () => {
    expect(withText('a  b')).not.toBe(withText('a b'))
    expect(withText('a\n\nb')).not.toBe(withText('a\nb'))
  })

  it('takes an emptied field for one that was never touched', () => {
    const values = { hvad: 'Pause', hvornaar: ' \n', hvem: people([], ' ') }
    const emptied = canonical({ agreements: [agreement('a1', 'adfaerd', 'a', values)] })
    expect(emptied).toBe(canonical({ agreements: [agreement('a1', 'adfaerd', 'a', { hvad: 'Pause' })] }))
  })

  it('orders agreements by order key, then id, by code units', () => {
    const agreements = [
      agreement('b', 'adfaerd', 'a', {}),
      agreement('å', 'adfaerd', 'B', {}),
      agreement('a', 'struktur', 'a', {}),
    ]
    const parsed = parseCanonicalPlan(canonical({ agreements }))
    expect(parsed.ok && parsed.value.agreements.map(({ id }) => id)).toEqual(['å', 'a', 'b'])
  })

  it('never holds what is ours or mine, nor what was removed (R-ALB-12)', () => {
    const secret = 'HEMMELIGT'
    const q1 = 'albertslund.adfaerd.q1' as NodeId
    const removed = { by: maja, isContested: true }
    const text = canonical({
      notes: { [q1]: secret },
      shared: [{ id: secret, node: q1, by: jonas, text: secret }],
      marks: [{ id: secret as never, node: q1, by: jonas, text: secret, isDone: false, fate: 'open' }],
      picks: [
        {
          by: jonas,
          commitment: secret,
          opened: { keywords: [secret as NodeId], isTrue: true },
          isChangedLate: false,
        },
      ],
      keywordsUsed: [secret as NodeId],
      board: { [q1]: { at: 'path', order: secret } },
      edition: {
        rewordings: { [q1]: secret },
        added: [],
        focus: secret,
        documents: {},
        settings: {},
        moved: {},
      },
      setting: { ...examplePlan().setting, place: secret, time: secret, axes: { smuggled: secret } },
      tasksDone: { [secret]: { by: jonas, at: secret } },
      planExtra: { smuggled: secret },
      agreements: [
        agreement('gone', 'adfaerd', 'a', { hvad: secret }, removed),
        agreement('a1', 'adfaerd', 'b', { smuggled: secret, hvem: people([secret as ParticipantId]) }),
        agreement('lost', secret, 'c', { hvad: secret }),
      ],
    })
    expect(text).not.toContain(secret)
    expect(text).not.toContain('Hvad, hvornår')
  })

  it('reads back as the plan that it was, also with text that looks like code', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(texts, texts, (hvad, name) => {
        const participants = [{ id: jonas, role: 'employee' as const, name, devices: [] }]
        const text = canonical({ participants, agreements: [agreement('a1', 'adfaerd', 'a', { hvad })] })
        return parseCanonicalPlan(text).ok
      }),
      { seed: 26, numRuns: 200 },
    )
  })
})

describe('Reading a sealed plan', () => {
  const text = canonical()

  it('refuses bytes that hold more than will be drawn', () => {
    expect(parseCanonicalPlan(text.replace('"extra":', '"hidden":"x","extra":'))).toEqual({
      ok: false,
      failure: 'malformed',
    })
  })

  it('refuses the same plan in another spelling, so that one plan has one hash', () => {
    expect(parseCanonicalPlan(` ${text}`).ok).toBe(false)
    expect(
      parseCanonicalPlan(text.replace('"id":"jonas","role":"employee"', '"role":"employee","id":"jonas"')).ok,
    ).toBe(false)
  })

  it.each(['', 'null', '[]', '"plan/1"', '{"format":"plan/1"}', '{"format":7}', text.slice(0, -1)])(
    'refuses %j',
    damaged => {
      expect(parseCanonicalPlan(damaged)).toEqual({ ok: false, failure: 'malformed' })
    },
  )

  it('says so when the plan comes from a newer app', () => {
    expect(parseCanonicalPlan(text.replace('plan/1', 'plan/2'))).toEqual({
      ok: false,
      failure: 'newer-version',
    })
  })
})

describe('The canonical edition', () => {
  const first = 'albertslund.adfaerd.q1' as NodeId
  const second = 'albertslund.adfaerd.q2' as NodeId

  it('is the same in whatever order a workplace worded it', () => {
    const added = [
      { id: 'added.1' as NodeId, parent: first, text: 'Og i dag?' },
      { id: 'added.2' as NodeId, parent: first, text: 'Og i går?' },
    ]
    const edition = {
      rewordings: { [first]: 'En', [second]: 'To' },
      added,
      focus: 'Ro',
      documents: {},
      settings: {},
      moved: {},
    }
    const other = {
      ...edition,
      rewordings: { [second]: 'To\r\n', [first]: 'En ' },
      added: added.toReversed(),
    }
    expect(canonicalEdition(other)).toBe(canonicalEdition(edition))
  })

  it('changes with a wording, a question or the focus', () => {
    const edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }
    const changed = [
      { ...edition, rewordings: { [first]: 'En' } },
      { ...edition, rewordings: { [second]: 'En' } },
      { ...edition, added: [{ id: first, parent: second, text: '' }] },
      { ...edition, focus: 'Ro' },
      { ...edition, documents: { [first]: 'https://example.org' } },
    ]
    expect(new Set([edition, ...changed].map(canonicalEdition)).size).toBe(6)
  })
})

const backwards = <Value extends object>(record: Value): Value =>
  Object.fromEntries(Object.entries(record).reverse()) as Value
