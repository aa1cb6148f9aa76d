import { describe, expect, test } from 'vitest'
import { parsePack } from '../../src/packs/parsePack.ts'
import { tinyPack } from './tinyPack.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests break the pack in ways that its type forbids
type Broken = any

const problemsAfter = (breakIt: (pack: Broken) => void) => {
  const pack = structuredClone(tinyPack())
  breakIt(pack)
  const parsed = parsePack(pack)
  return parsed.ok ? [] : parsed.failure
}

describe('parsePack', () => {
  test('takes a pack of a municipality that the app has never heard of', () => {
    const parsed = parsePack(tinyPack())
    expect(parsed).toEqual({ ok: true, value: tinyPack() })
  })

  test.each<[string, (pack: Broken) => void, { place: string; reason: string }]>([
    [
      'an unknown kind',
      pack => (pack.nodes[1].kind = 'riddle'),
      { place: 'nodes[1].kind', reason: expect.stringContaining('is "riddle", not one of module, section') },
    ],
    [
      'a missing intent',
      pack => delete pack.nodes[1].intent,
      { place: 'nodes[1].intent', reason: 'is missing' },
    ],
    [
      'an intent without English',
      pack => delete pack.nodes[1].intent.en,
      { place: 'nodes[1].intent.en', reason: 'is missing' },
    ],
    [
      'a blank wording',
      pack => (pack.nodes[1].wording.native = '  '),
      { place: 'nodes[1].wording.native', reason: 'is empty' },
    ],
    [
      'a text over its limit',
      pack => (pack.nodes[0].wording.native = 'a'.repeat(401)),
      { place: 'nodes[0].wording.native', reason: 'is longer than 400 characters' },
    ],
    [
      'a number where text belongs',
      pack => (pack.organisation = 7),
      { place: 'organisation', reason: 'should be text' },
    ],
    ['a list that is none', pack => (pack.nodes = {}), { place: 'nodes', reason: 'should be a list' }],
    [
      'a key that nobody knows',
      pack => (pack.nodes[2].colour = 'red'),
      { place: 'nodes[2].colour', reason: 'is not known here' },
    ],
    [
      'a double id',
      pack => (pack.nodes[4].id = 'fjellbu.now.q1'),
      { place: 'nodes[4].id', reason: 'is used twice: fjellbu.now.q1' },
    ],
    [
      'an id of another pack',
      pack => (pack.nodes[5].id = 'skogbu.bring'),
      { place: 'nodes[5].id', reason: "does not begin with the pack's id, fjellbu." },
    ],
    [
      'an unknown parent',
      pack => (pack.nodes[1].parent = 'fjellbu.then'),
      { place: 'nodes[1].parent', reason: 'is no node of the pack' },
    ],
    [
      'a circle of parents',
      pack => (pack.nodes[0].parent = 'fjellbu.now.q1'),
      { place: 'nodes[0].parent', reason: 'leads back to the node itself' },
    ],
    [
      'an input where nothing may be written down',
      pack => (pack.nodes[4].input = 'text'),
      { place: 'nodes[4].input', reason: 'is there although the node must never be written down' },
    ],
    [
      'an effect outside the list',
      pack => (pack.rules[0].effect = { praise: {} }),
      { place: 'rules[0].effect.praise', reason: 'is not known here' },
    ],
    [
      'two effects in one rule',
      pack => (pack.rules[0].effect.noInput = { selector: 'fjellbu.hush' }),
      { place: 'rules[0].effect', reason: 'should have exactly one effect' },
    ],
    [
      'no effect at all',
      pack => (pack.rules[0].effect = {}),
      { place: 'rules[0].effect', reason: 'should have exactly one effect' },
    ],
    [
      'an unknown parameter of an effect',
      pack => (pack.rules[1].effect.window.mood = 'good'),
      { place: 'rules[1].effect.window.mood', reason: 'is not known here' },
    ],
    [
      'a limit on what has no number',
      pack => (pack.rules[0].effect.limit.path = 'plan.beauty'),
      { place: 'rules[0].effect.limit.path', reason: 'is not something that can be limited' },
    ],
    [
      'an unknown node in a rule',
      pack => (pack.rules[6].effect.showOnlyIf.node = 'fjellbu.gone'),
      {
        place: 'rules[6].effect.showOnlyIf.node',
        reason: 'names fjellbu.gone, which is no node of the pack',
      },
    ],
    [
      'an unknown step in a rule',
      pack => (pack.rules[2].effect.requireBefore.step = 'dance'),
      { place: 'rules[2].effect.requireBefore.step', reason: 'names dance, which is no step of the flow' },
    ],
    [
      'an unknown field in a rule',
      pack => (pack.rules[3].effect.requireFields.list = ['goal']),
      { place: 'rules[3].effect.requireFields.list[0]', reason: 'is no field of the plan' },
    ],
    [
      'a rule that forbids an input which is there',
      pack => (pack.rules[4].effect.noInput.selector = 'fjellbu.now*'),
      {
        place: 'rules[4].effect.noInput.selector',
        reason: 'covers fjellbu.now.q1, which has an input',
      },
    ],
    [
      'a promise of the same content that a node breaks',
      pack => {
        pack.rules[5].effect = { sameContent: { axis: 'party' } }
        pack.nodes[1].visibleIf = { eq: ['conversation.axis.party', 'two'] }
      },
      {
        place: 'rules[5].effect.sameContent',
        reason: 'promises the same content, but fjellbu.now.q1 depends on the axis',
      },
    ],
    [
      'a condition of no known form',
      pack => (pack.rules[0].when = { sometimes: true }),
      { place: 'rules[0].when', reason: expect.stringContaining('is not a condition') },
    ],
    [
      'a condition that asks for what is never stored',
      pack => (pack.rules[0].when = { all: [{ eq: ['employee.unionMember', true] }] }),
      { place: 'rules[0].when', reason: 'asks for employee.unionMember, which nobody knows' },
    ],
    [
      'a condition on an axis that is not there',
      pack => (pack.nodes[1].visibleIf = { not: { eq: ['conversation.axis.weather', 'rain'] } }),
      { place: 'nodes[1].visibleIf', reason: 'asks for the axis weather, which is not in the pack' },
    ],
    [
      'a step that lists a node of another step',
      pack => (pack.flow[1].checks = ['fjellbu.bring']),
      { place: 'flow[1].checks[0]', reason: 'is no node that names this step' },
    ],
    [
      'a keyword that is no keyword',
      pack =>
        pack.keywordSets.push({
          id: 'words',
          keywords: ['fjellbu.now.q1'],
          pick: { per: ['both'], exactly: 1, discloseBefore: 'meet' },
        }),
      { place: 'keywordSets[0].keywords[0]', reason: 'is no keyword of the pack' },
    ],
    [
      'a group of the plan that is no node',
      pack => (pack.plan.groups[0].field = 'fjellbu.later'),
      { place: 'plan.groups[0].field', reason: 'is no node of the pack' },
    ],
    [
      'an address that is not encrypted',
      pack =>
        pack.documents.push({
          id: 'fjellbu.doc',
          native: 'A',
          en: 'A',
          use: 'read',
          by: ['both'],
          url: 'http://a',
        }),
      { place: 'documents[0].url', reason: 'should begin with https://' },
    ],
  ])('names the place and the reason of %s', (_, breakIt, problem) => {
    expect(problemsAfter(breakIt)).toContainEqual(problem)
  })

  test('names every problem of the shape at once', () => {
    const places = problemsAfter(pack => {
      pack.locale = 'fi'
      delete pack.nodes[3].wording
    }).map(problem => problem.place)
    expect(places).toEqual(['locale', 'nodes[3].wording'])
  })

  test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s wherever it stands', key => {
    const json = JSON.stringify(tinyPack()).replace(
      '"constants":{',
      `"constants":{"${key}":{"isAdmin":true},`,
    )
    expect(parsePack(JSON.parse(json))).toEqual({
      ok: false,
      failure: [{ place: `constants.${key}`, reason: 'is a name that JavaScript keeps for itself' }],
    })
  })

  test.each([null, undefined, 7, 'pack', [], {}])('refuses %j without throwing', json => {
    expect(parsePack(json).ok).toBe(false)
  })
})
