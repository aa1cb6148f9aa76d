import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../src/domain/conversation.ts'
import type { ParticipantId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { frame, paperSize, type Run, type SnapshotPage } from '../../src/snapshot/displayList.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { agreement, checkCode, examplePlan, formPack, jonas, longPlan, maja, people } from './examples.ts'
import { endOf, laidOut, runsOf, sourceOf } from './laidOut.ts'

const layout = (conversation: Conversation, pack?: Pack) => laidOut(sourceOf(conversation, pack))

const textsOf = (page: SnapshotPage) => runsOf(page).map(({ text }) => text)
const written = (pages: SnapshotPage[]) => pages.flatMap(runsOf).filter(isAnswer)
const visible = (text: string) => text.replace(/\s+/g, '')

describe('The layout of a plan', () => {
  it('puts a plan of three agreements on one page, which it fills', () => {
    const [page, ...more] = layout(examplePlan())
    expect(more).toEqual([])
    const lowest = Math.max(
      ...runsOf(page!)
        .filter(({ text }) => !text.startsWith('Side'))
        .map(({ y }) => y),
    )
    expect(lowest).toBeGreaterThan(frame.bottom - 60)
    expect(page!.items.filter(({ kind }) => kind === 'modules')).toHaveLength(1)
  })

  it('is written a little closer rather than taking a second sheet for the names', () => {
    const [first, ...rest] = examplePlan().agreements
    const values = { ...first!.values, hvad: Array.from({ length: 6 }, () => 'Endnu en linje').join('\n') }
    const pages = layout(examplePlan({ agreements: [{ ...first!, values }, ...rest] }))
    expect(pages).toHaveLength(1)
    expect(written(pages).every(({ font }) => font.size === 26)).toBe(true)
  })

  it('carries the form: organisation, titles, perspectives, cues, names, date, variant, follow-up, seals and code', () => {
    const texts = textsOf(layout(examplePlan())[0]!)
    for (const text of [
      'Albertslund Kommune · MUS',
      'UDVIKLINGSPLAN',
      'Aftaler',
      'PERSPEKTIVER',
      'Adfærd',
      'Struktur',
      'Opgaver',
      'Hvad, hvornår, hvem?',
      'Jonas Holm Kristensen',
      'Maja Lund Andersen',
      '26. november 2026',
      'Skema, gåtur',
      'fredag 28. maj 2027',
      'Bekræftet 26.11.2026 kl. 11.26',
      'Bekræftet 26.11.2026 kl. 11.24',
      ...checkCode.split('-'),
      'Side 1 af 1',
    ])
      expect(texts).toContain(text)
  })

  it('gives every page the headings, the code and its number when there are several', () => {
    const pages = layout(longPlan())
    expect(pages.length).toBeGreaterThan(5)
    pages.forEach((page, at) => {
      const texts = textsOf(page)
      expect(texts).toContain('UDVIKLINGSPLAN')
      expect(texts).toContain('Jonas Holm Kristensen')
      expect(texts).toContain(`Kontrolkode ${checkCode}`)
      expect(texts).toContain(`Side ${at + 1} af ${pages.length}`)
    })
  })

  it('says on the next page which perspective goes on', () => {
    const [, second] = layout(longPlan())
    const texts = textsOf(second!)
    expect(texts.indexOf('fortsat')).toBe(texts.indexOf('Adfærd') + 1)
  })

  it('breaks between agreements: one that fits on a page is never torn', () => {
    const lines = 'Vi mødes og taler om det.\n'
    const agreements = Array.from({ length: 9 }, (_, at) =>
      agreement(`a${at}`, 'adfaerd', `${at}`, { hvad: `Begynd ${at}\n${lines.repeat(8)}Slut ${at}` }),
    )
    const pages = layout(examplePlan({ agreements })).map(textsOf)
    for (const page of pages)
      for (let at = 0; at < 9; at++) expect(page.includes(`Begynd ${at}`)).toBe(page.includes(`Slut ${at}`))
  })

  it('tears a text of 5,000 characters between lines, and loses none of it', () => {
    const hvad = 'Ord på en linje. '.repeat(300).trim()
    const pages = layout(examplePlan({ agreements: [agreement('a', 'adfaerd', 'a', { hvad })] }))
    expect(pages.length).toBeGreaterThan(3)
    expect(
      visible(
        written(pages)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toContain(visible(hvad))
  })

  it('breaks a word that is longer than a line, and keeps all of it', () => {
    const word = 'https://intranet.example/'.repeat(20)
    const pages = layout(examplePlan({ agreements: [agreement('a', 'adfaerd', 'a', { hvad: word })] }))
    expect(
      written(pages)
        .map(({ text }) => text)
        .join(''),
    ).toContain(word)
  })

  it('writes a dash where nothing was agreed', () => {
    const pages = layout(examplePlan({ agreements: [], planExtra: {} }))
    expect(pages).toHaveLength(1)
    expect(textsOf(pages[0]!).filter(text => text === '—')).toHaveLength(4)
  })

  it('shows who has not confirmed yet', () => {
    const pages = laidOut(sourceOf(examplePlan(), formPack(), []))
    expect(textsOf(pages[0]!).filter(text => text === 'Ikke bekræftet endnu')).toHaveLength(2)
  })

  it('has room for a group of thirty', () => {
    const members = Array.from({ length: 30 }, (_, at) => ({
      id: `p${at}` as ParticipantId,
      role: 'employee' as const,
      name: `Medarbejder nummer ${at}`,
      devices: [],
    }))
    const pages = layout(examplePlan({ participants: [...examplePlan().participants, ...members] }))
    expectInside(pages)
    const texts = pages.flatMap(textsOf)
    for (const { name } of members)
      expect(texts.filter(text => text === name).length).toBeGreaterThanOrEqual(2)
  })

  it('keeps handwriting at twelve points or more', () => {
    const sizes = layout(longPlan())
      .flatMap(runsOf)
      .filter(({ ink }) => ink === 'pen')
      .map(({ font }) => font.size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual((12 * 150) / 72)
  })

  it('gives the same picture for the same plan', () => {
    expect(layout(longPlan())).toEqual(layout(longPlan()))
  })

  it('has every character once, inside the page, on paper and in the text twin, whatever was written', () => {
    fc.assert(
      fc.property(anyConversation, conversation => {
        const pages = layout(conversation)
        expectInside(pages)
        const onPaper = written(pages).map(({ text }) => text)
        const source = sourceOf(conversation)
        const content = snapshotContent(source)
        const answers = content.tables
          .flatMap(({ groups }) => groups)
          .flatMap(({ agreements }) => agreements.flat())
          .flatMap(({ fields }) => fields.map(({ text }) => text))
        const wanted = [...answers, ...content.extras.map(({ text }) => text)].join(' ')
        expect(lettersOf(onPaper.join(''))).toBe(lettersOf(wanted))
        const twin = textTwin(content)
        for (const text of answers) expect(twin).toContain(text)
      }),
      { seed: 26, numRuns: 60 },
    )
  })
})

/** Letters and digits only: sentences get their full stops and capitals on paper. */
const lettersOf = (text: string) => text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]/gu, '')

/** Handwriting below the names at the top, and not a name at the foot, which is tilted most. */
const isAnswer = ({ ink, y, tilt }: Run) => ink === 'pen' && y > 270 && Math.abs(tilt) < 0.01

function expectInside(pages: SnapshotPage[]) {
  for (const run of pages.flatMap(runsOf)) {
    const { text, x, y, font } = run
    expect(x).toBeGreaterThanOrEqual(frame.left)
    expect(endOf(run), text).toBeLessThanOrEqual(frame.right + 4)
    expect(y - font.size).toBeGreaterThan(frame.top - 40)
    expect(y).toBeLessThan(paperSize.height - 40)
  }
}

const word = fc.string({ unit: fc.constantFrom(...'abcæøåÄÖé123-/'), minLength: 1, maxLength: 24 })
const longWord = fc.string({ unit: fc.constantFrom(...'abcø'), minLength: 60, maxLength: 200 })
const text = fc
  .array(fc.oneof({ weight: 20, arbitrary: word }, { weight: 1, arbitrary: longWord }), { maxLength: 120 })
  .chain(words => fc.constantFrom(' ', '\n', '  ').map(space => words.join(space)))

const anyConversation = fc
  .array(
    fc.record({
      group: fc.constantFrom('adfaerd', 'struktur', 'opgaver'),
      hvad: text,
      hvornaar: word,
      others: word,
    }),
    { maxLength: 30 },
  )
  .map(rows =>
    examplePlan({
      agreements: rows.map(({ group, hvad, hvornaar, others }, at) =>
        agreement(`a${at}`, group, String(at).padStart(3, '0'), {
          hvad,
          hvornaar,
          hvem: people([jonas], others),
          ansvar: people([maja]),
          opfoelgning: '2027-01-29',
        }),
      ),
    }),
  )
