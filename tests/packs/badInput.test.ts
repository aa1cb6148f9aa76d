import { describe, expect, test } from 'vitest'
import { parsePack, parsePackFile } from '../../src/packs/parsePack.ts'
import { sixthForm } from './sixthForm.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests break the form in ways that its type forbids
type Broken = any

const problemsAfter = (breakIt: (pack: Broken) => void) => {
  const pack = structuredClone(sixthForm())
  breakIt(pack)
  const parsed = parsePack(pack)
  return parsed.ok ? [] : parsed.failure
}
const rule = (pack: Broken, effect: object) => pack.rules.push({ ...pack.rules[0], id: 'R-FJO-x', effect })

describe('A form that can’t be right is refused with the place and the reason', () => {
  test.each<[string, (pack: Broken) => void, { place: string; reason: unknown }]>([
    [
      'markup in a wording',
      pack => (pack.nodes[1].wording.native = 'Hvordan <b>går</b> det?'),
      { place: 'nodes[1].wording.native', reason: 'holds markup' },
    ],
    [
      'a script in a rule’s text',
      pack => (pack.rules[0].text.en = '<script>alert(1)</script>'),
      { place: 'rules[0].text.en', reason: 'holds markup' },
    ],
    [
      'letters that turn the reading around',
      pack => (pack.nodes[1].wording.native = 'Hvordan \u202egår det?'),
      { place: 'nodes[1].wording.native', reason: 'holds a character that nobody sees' },
    ],
    [
      'a line feed that would make two lines of one',
      pack => (pack.organisation = 'Fjordheim\nkommune'),
      { place: 'organisation', reason: 'holds a character that nobody sees' },
    ],
    [
      '10 MB of text in one wording',
      pack => (pack.nodes[1].wording.native = 'a'.repeat(10_000_000)),
      { place: 'nodes[1].wording.native', reason: 'is longer than 400 characters' },
    ],
    [
      'more parts than any form has',
      pack => (pack.nodes = Array.from({ length: 1001 }, () => pack.nodes[0])),
      { place: 'nodes', reason: 'has more than 1000 entries' },
    ],
    [
      'an unknown kind',
      pack => (pack.nodes[1].kind = 'riddle'),
      { place: 'nodes[1].kind', reason: expect.stringContaining('is "riddle", not one of') },
    ],
    [
      'a missing intent in one language',
      pack => delete pack.nodes[1].intent.native,
      { place: 'nodes[1].intent.native', reason: 'is missing' },
    ],
    [
      'a double id of a part',
      pack => (pack.nodes[4].id = 'fjordheim.now.q1'),
      { place: 'nodes[4].id', reason: 'is used twice: fjordheim.now.q1' },
    ],
    [
      'a double id of a rule',
      pack => (pack.rules[1].id = 'R-FJO-1'),
      { place: 'rules[1].id', reason: 'is used twice: R-FJO-1' },
    ],
    [
      'a double field in a linked conversation’s plan',
      pack => pack.links[0].plan.columns[0].fields.push(pack.links[0].plan.columns[0].fields[0]),
      { place: 'links[0].plan field what', reason: 'is used twice: what' },
    ],
    [
      'a part that is its own parent',
      pack => (pack.nodes[0].parent = 'fjordheim.now'),
      { place: 'nodes[0].parent', reason: 'leads back to the node itself' },
    ],
    [
      'parents in a longer circle',
      pack => {
        pack.nodes[0].parent = 'fjordheim.sea.q1'
        pack.nodes[3].parent = 'fjordheim.now.q1'
      },
      { place: 'nodes[0].parent', reason: 'leads back to the node itself' },
    ],
    [
      'an effect outside the list',
      pack => rule(pack, { eraseEverything: {} }),
      { place: 'rules[9].effect.eraseEverything', reason: 'is not known here' },
    ],
    [
      'a field of no known type',
      pack => (pack.plan.columns[0].fields[0].type = 'video'),
      {
        place: 'plan.columns[0].fields[0].type',
        reason: expect.stringContaining('is "video", not one of text'),
      },
    ],
    [
      'a choice without options',
      pack => delete pack.plan.columns[1].fields[0].options,
      { place: 'plan.columns[1].fields[0].options', reason: 'is missing' },
    ],
    [
      'a column of a group that is not there',
      pack => (pack.plan.columns[1].groups = ['fjordheim.now']),
      { place: 'plan.columns[1].groups[0]', reason: 'is no group of the plan' },
    ],
    [
      'a part of the record that is read from nowhere',
      pack => (pack.plan.extra[0].note = 'fjordheim.gone'),
      { place: 'plan.extra[0].note', reason: 'is no node of the pack' },
    ],
    [
      'a rule of a conversation that is not there',
      pack => (pack.rules[8].in = ['fjordheim.plane']),
      { place: 'rules[8].in[0]', reason: 'is no linked conversation of the pack' },
    ],
    [
      'a linked conversation about nothing',
      pack => (pack.links[0].content = ['fjordheim.plane*']),
      { place: 'links[0].content[0]', reason: 'names fjordheim.plane*, which is no node of the pack' },
    ],
    [
      'somebody brought along to nowhere',
      pack =>
        rule(pack, {
          attendee: { conversation: 'plane', role: 'unionRep', addedBy: 'employee', isRefusable: true },
        }),
      {
        place: 'rules[9].effect.attendee.conversation',
        reason: 'names plane, which is no linked conversation of the pack',
      },
    ],
    [
      'a setting that nobody can set',
      pack => (pack.rules[0].when = { eq: ['pack.settings.mood', 'good'] }),
      { place: 'rules[0].when', reason: 'asks for the setting mood, which is not in the pack' },
    ],
    [
      'a count of a field that the plan does not have',
      pack => rule(pack, { limit: { path: 'plan.filled.beauty.count', min: 1 } }),
      { place: 'rules[9].effect.limit.path', reason: 'asks for the field beauty, which is not in the plan' },
    ],
    [
      'a comparison with a thing',
      pack => (pack.rules[0].when = { eq: ['conversation.year', { $gt: '' }] }),
      { place: 'rules[0].when', reason: expect.stringContaining('is not a condition') },
    ],
    [
      'a pattern that is none',
      pack => (pack.counts[0].pattern = '('),
      { place: 'counts[0].pattern', reason: 'is no pattern' },
    ],
    [
      'something to write in where nothing may be written',
      pack => (pack.nodes[6].input = 'text'),
      { place: 'nodes[6].input', reason: 'is there although the node must never be written down' },
    ],
    [
      'no trace, but it may be written down',
      pack => (pack.nodes[6].documented = 'optional'),
      {
        place: 'rules[6].effect.noTrace.selector',
        reason: 'covers fjordheim.quiet.q1, which may be written down',
      },
    ],
    [
      'no trace, but a row of a list',
      pack => {
        pack.nodes[6].step = 'talk'
        pack.flow[1].checks = ['fjordheim.quiet.q1']
      },
      {
        place: 'rules[6].effect.noTrace.selector',
        reason: 'covers fjordheim.quiet.q1, which is a row of a list',
      },
    ],
    [
      'no trace, but a rule that asks for it',
      pack => (pack.rules[0].when = { eq: ['done.fjordheim.quiet.q1', true] }),
      {
        place: 'rules[6].effect.noTrace.selector',
        reason: 'covers fjordheim.quiet.q1, which a rule asks for',
      },
    ],
    [
      'empty is whole, but another rule asks for it',
      pack => {
        rule(pack, { requireBefore: { field: 'note.fjordheim.now.note', step: 'end' } })
        pack.rules.push({
          ...pack.rules[0],
          id: 'R-FJO-y',
          effect: { emptyIsComplete: { selector: 'fjordheim.now*' } },
        })
      },
      {
        place: 'rules[10].effect.emptyIsComplete.selector',
        reason: 'covers fjordheim.now.note, which another rule requires',
      },
    ],
  ])('%s', (_, breakIt, problem) => {
    expect(problemsAfter(breakIt)).toContainEqual(problem)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s, however deep it stands', key => {
    const text = JSON.stringify(sixthForm()).replace(
      '"obligation":{',
      `"obligation":{"${key}":{"level":"optional"},`,
    )
    expect(parsePackFile(text)).toEqual({
      ok: false,
      failure: [
        { place: `nodes[0].obligation.${key}`, reason: 'is a name that JavaScript keeps for itself' },
      ],
    })
    expect(({} as { level?: string }).level).toBeUndefined()
  })

  test('a file of 10 MB isn’t even read', () => {
    const failure = [{ place: 'pack', reason: 'is longer than 1000000 characters' }]
    expect(parsePackFile(' '.repeat(10_000_000))).toEqual({ ok: false, failure })
  })

  test('a file that is no JSON, with where it breaks', () => {
    const parsed = parsePackFile('{"id": "fjordheim",')
    expect(parsed).toMatchObject({
      ok: false,
      failure: [{ place: 'pack', reason: expect.stringContaining('is no JSON') }],
    })
  })

  test('a thousand conditions in one another, without running out of breath', () => {
    const failure = problemsAfter(pack => {
      for (let depth = 0; depth < 1000; depth++) pack.rules[0].when = { not: pack.rules[0].when }
    })
    expect(failure).toEqual([
      { place: expect.stringMatching(/^rules\[0\]\.when\.not/), reason: 'is nested too deeply' },
    ])
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(parsePackFile(text).ok).toBe(false)
  })
})

test('The form that these tests break is whole before they do', () => {
  expect(problemsAfter(() => {})).toEqual([])
})
