import { expect, test } from 'vitest'
import { areaLists } from '../../../src/domain/access.ts'
import { roomIn } from '../../../src/domain/groupRoom.ts'
import type { PackId } from '../../../src/domain/ids.ts'
import { extrasIn, extrasOf } from '../../../src/features/agree/extras.ts'
import { holdTalk, jonas, maja } from '../../packs/heldTalk.ts'
import { readPack } from '../../packs/readPack.ts'

const [lunner, ks, goteborg, kungsbacka, albertslund] = await Promise.all(
  ['lunner', 'ks', 'goteborg', 'kungsbacka', 'albertslund'].map(id => readPack(id as PackId)),
)
const ids = (fields: { id: string }[]) => fields.map(({ id }) => id)
const viewOf = (pack: typeof lunner) => {
  const talk = holdTalk(pack!)
  return { talk, view: () => ({ pack: pack!, conversation: talk.read(), findings: talk.findings() }) }
}

test('R-LUN-08: where three goals stand a fourth isn’t begun, and four that a merge made are all there to choose among', () => {
  const { talk, view } = viewOf(lunner)
  const group = lunner!.plan!.groups[0]!
  expect(roomIn(group, view())).toMatchObject({ isOpen: true, isOver: false })
  for (const goal of ['ett', 'to']) talk.agree(group.id, { maal: goal })
  talk.meet()
  talk.agree(group.id, { maal: 'tre' }, talk.hers, maja)
  expect(roomIn(group, view())).toMatchObject({ count: 3, max: 3, isOpen: false, isOver: false })
  talk.agree(group.id, { maal: 'fire' }, talk.his, jonas)
  talk.meet()
  expect(roomIn(group, view())).toEqual({ count: 4, max: 3, isOpen: false, isOver: true })
  expect(talk.read().agreements).toHaveLength(4)
  expect(talk.blocks('conclude')).toContain('R-LUN-08')
})

test('a part without a limit always has room', () => {
  const { talk, view } = viewOf(goteborg)
  const group = goteborg!.plan!.groups[0]!
  for (let at = 0; at < 12; at++) talk.agree(group.id, { utveckla: `rad ${at}` })
  expect(roomIn(group, view())).toMatchObject({ isOpen: true, isOver: false })
})

test('what stands beside a plan lies where it belongs: notes, the day to look again, the foot', () => {
  const places = [lunner, ks, goteborg, kungsbacka, albertslund].map(pack => {
    const { notes, lookingAgain, foot } = extrasOf(viewOf(pack).view())
    return { notes: ids(notes), lookingAgain: ids(lookingAgain), foot: ids(foot) }
  })
  expect(places).toEqual([
    { notes: [], lookingAgain: ['neste'], foot: ['oppfolging', 'sted', 'dato'] },
    {
      notes: ['nytte', 'forventning', 'annerledes'],
      lookingAgain: ['oppfolgingssamtale'],
      foot: ['oppfolging', 'dato'],
    },
    { notes: Array.from({ length: 8 }, (_, at) => `anteckning-${at + 1}`), lookingAgain: [], foot: [] },
    { notes: ['sammanfattning'], lookingAgain: ['extra-samtal'], foot: ['minnesanteckningar'] },
    { notes: [], lookingAgain: ['opfoelgningsdato'], foot: [] },
  ])
})

test('a field of one part of the plan stands with that part', () => {
  const [tasks] = ks!.plan!.groups
  expect(ids(extrasIn(viewOf(ks).view(), tasks!.id))).toEqual(['omraademaal'])
  const [competence] = kungsbacka!.plan!.groups
  expect(ids(extrasIn(viewOf(kungsbacka).view(), competence!.id))).toEqual(['ingen-plan'])
})

test('R-GBG-12: a list that is brought along from another talk is one, and only there', () => {
  expect(ids(areaLists(goteborg!))).toEqual(['goteborg.link.areas'])
  for (const pack of [lunner, ks, kungsbacka, albertslund]) expect(areaLists(pack!)).toEqual([])
})
