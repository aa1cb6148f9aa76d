import { expect, test } from 'vitest'
import type { PackId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import type { Confirmed } from '../../src/snapshot/content.ts'
import { frame, type Item } from '../../src/snapshot/displayList.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { readPack } from '../packs/readPack.ts'
import { examplePlan, jonas, maja } from './examples.ts'
import { laidOut, sourceOf } from './laidOut.ts'

const strokes = [
  [40, 400, 200, 20, 360, 380, 500, 30, 640, 400, 900, 60],
  [100, 450, 950, 440],
]
const at = '2026-11-26T10:24:00.000Z'

const signedBy = (pack: Pack, confirmed: Confirmed[]) =>
  sourceOf(examplePlan({ agreements: [], pack: { id: pack.id, version: pack.version } }), pack, confirmed)
const drawnItems = (items: Item[]) => items.flatMap(item => (item.kind === 'stroke' ? [item] : []))

test('A finger’s signature stands on its line, whole, within the sheet and beside the other’s', async () => {
  const pack = await readPack('goteborg' as PackId)
  const source = signedBy(pack, [
    { by: maja, at, signing: { name: '', strokes, date: '2026-11-26' } },
    { by: jonas, at, signing: { name: '', strokes: [strokes[0]!], date: '2026-11-27' } },
  ])
  const pages = laidOut(source)
  const drawings = drawnItems(pages.flatMap(({ items }) => items)).filter(({ ink }) => ink === 'pen')
  expect(drawings).toHaveLength(2)
  const [left, right] = drawings.map(({ path, x, y, scale }) => {
    const numbers = path.match(/-?[\d.]+/g)!.map(Number)
    const [xs, ys] = [0, 1].map(odd => numbers.filter((_, index) => index % 2 === odd))
    return {
      left: x + Math.min(...xs!) * scale,
      right: x + Math.max(...xs!) * scale,
      top: y + Math.min(...ys!) * scale,
      bottom: y + Math.max(...ys!) * scale,
    }
  })
  for (const each of [left!, right!]) {
    expect(each.left).toBeGreaterThanOrEqual(frame.left)
    expect(each.right).toBeLessThan(frame.right)
    expect(each.top).toBeGreaterThan(frame.top)
    expect(each.bottom).toBeLessThan(frame.bottom)
  }
  expect(left!.right).toBeLessThan(right!.left)
})

test('Names stand in the order of the form’s own lines, and the employee first where it has none', async () => {
  const rolesOn = async (form: string) => {
    const pack = await readPack(form as PackId)
    const { confirmations } = snapshotContent(signedBy(pack, []))
    return confirmations.map(({ name }) => (name.startsWith('Maja') ? 'leader' : 'employee'))
  }
  for (const form of ['lunner', 'goteborg']) expect(await rolesOn(form), form).toEqual(['leader', 'employee'])
  for (const form of ['ks', 'kungsbacka', 'albertslund'])
    expect(await rolesOn(form), form).toEqual(['employee', 'leader'])
})

test('R-GBG-09: the text beside the picture says who signed how and when, in the form’s own words', async () => {
  const pack = await readPack('goteborg' as PackId)
  const text = textTwin(
    snapshotContent(
      signedBy(pack, [
        { by: maja, at, signing: { name: '', strokes, date: '2026-11-26' } },
        { by: jonas, at, signing: { name: 'Jonas Holm', strokes: [], date: '2026-11-27' } },
      ]),
    ),
  )
  expect(text).toContain('Underskrift chef, Maja Lund Andersen: Undertecknad med fingret 2026-11-26')
  expect(text).toContain(
    'Underskrift medarbetare, Jonas Holm Kristensen: Undertecknad med namnet ”Jonas Holm” 2026-11-27',
  )
})

test('R-KS-11: a name alone is enough on KS’ lines, and an empty line says that nobody has signed it', async () => {
  const pack = await readPack('ks' as PackId)
  const signing = { name: 'Maja Lund', strokes, date: '' }
  const content = snapshotContent(signedBy(pack, [{ by: maja, at, signing }]))
  expect(content.confirmations).toEqual([
    {
      name: 'Jonas Holm Kristensen',
      line: 'Medarbeider',
      hand: '',
      strokes: [],
      label: 'Ikke underskrevet ennå',
    },
    {
      name: 'Maja Lund Andersen',
      line: 'Leder',
      hand: 'Maja Lund',
      strokes,
      label: 'Underskrevet med fingeren og navnet «Maja Lund» 26.11.2026 kl. 11.24',
    },
  ])
})

test('A day of one’s own is all that Kungsbacka’s confirmation carries', async () => {
  const pack = await readPack('kungsbacka' as PackId)
  const signing = { name: '', strokes: [], date: '2026-11-26' }
  const text = textTwin(snapshotContent(signedBy(pack, [{ by: maja, at, signing }])))
  expect(text).toContain('Maja Lund Andersen: Bekräftad 2026-11-26')
})
