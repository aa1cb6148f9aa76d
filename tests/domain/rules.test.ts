import { describe, expect, test } from 'vitest'
import type { AgreementId, ConversationId, NodeId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { blockersOf, evaluateRules } from '../../src/domain/rules.ts'
import { parsePack } from '../../src/packs/parsePack.ts'
import { tinyPack } from '../packs/tinyPack.ts'
import {
  agreed,
  agreement,
  conversation,
  findingsIn,
  foundBy,
  jonas,
  maja,
  pickOf,
  situation,
  sixWords,
  whole,
  word,
} from './yearlyTalk.ts'

const enforce = (gate: string, what: object) => ({ strength: 'enforce', gate, ...what })
const isTalkOpen = (about: ReturnType<typeof conversation>) =>
  blockersOf(findingsIn(about), 'talk').length === 0

describe('R-ALB-01: everyone has MUS once a year', () => {
  const sealed = { confirmedBy: [maja, jonas], isSealed: true }
  const filed = agreed({ tasksDone: { personalemappe: { by: maja, at: '' } } })

  test('twelve months after the last one the leader has a new one to hold', () => {
    const due = (date: string, about = filed) =>
      foundBy('R-ALB-01', findingsIn(about, { plan: sealed, now: { date } }))
    expect(due('2027-11-25')).toEqual([])
    expect(due('2027-11-26')).toEqual([
      enforce('followup', { kind: 'task-open', task: 'next-conversation', by: [maja] }),
    ])
    const next = { conversation: 'c2' as ConversationId, link: '', until: null, by: maja }
    expect(due('2028-11-26', { ...filed, next })).toEqual([])
  })
})

describe('R-ALB-02: variant and setting are set and confirmed by both before the talk', () => {
  test('an axis that nobody has set stands in the way, by its name', () => {
    const about = conversation()
    about.setting.axes = { layout: 'skema' }
    expect(foundBy('R-ALB-02', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'axis-unset', axis: 'setting' }),
    ])
    expect(isTalkOpen(about)).toBe(false)
  })

  test('an option that the pack does not have counts as unset', () => {
    const about = conversation()
    about.setting.axes = { layout: 'papir', setting: 'seated' }
    expect(foundBy('R-ALB-02', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'axis-unset', axis: 'layout' }),
    ])
  })

  test('who has not confirmed is named', () => {
    const about = conversation({ settingConfirmedBy: [maja] })
    expect(foundBy('R-ALB-02', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'setting-unconfirmed', by: [jonas] }),
    ])
    expect(isTalkOpen(about)).toBe(false)
  })

  test('both set and confirmed by both, the talk opens', () => {
    expect(
      findingsIn(conversation()).filter(finding => finding.strength === 'enforce' && finding.gate === 'talk'),
    ).toEqual([])
    expect(isTalkOpen(conversation())).toBe(true)
  })
})

describe('R-ALB-04: each picks exactly three keywords', () => {
  test('who has not picked is named with the number', () => {
    const about = conversation({ picks: [pickOf(maja, null)] })
    expect(foundBy('R-ALB-04', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'keywords-unpicked', by: [jonas], exactly: 3 }),
    ])
  })

  test('both may pick the same word', () => {
    expect(foundBy('R-ALB-04', findingsIn(conversation()))).toEqual([])
  })

  test('four of three after a merge stay, and wait for a choice', () => {
    const four = pickOf(jonas, [word('mod'), word('ansvar'), word('roller'), word('helhed')])
    const about = conversation({ picks: [sixWords[0]!, four] })
    expect(foundBy('R-ALB-04', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'keywords-unpicked', by: [jonas], exactly: 3 }),
    ])
    expect(about.picks[1]?.opened?.keywords).toHaveLength(4)
  })
})

describe('R-ALB-05: the words are shown to both before the talk', () => {
  test('sealed words stand in the way once both have picked', () => {
    const about = conversation({ picks: [pickOf(maja, null), pickOf(jonas, null)] })
    expect(foundBy('R-ALB-05', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'keywords-sealed', by: [maja, jonas] }),
    ])
    expect(isTalkOpen(about)).toBe(false)
  })

  test('words that do not match what was sealed count as not shown', () => {
    const about = conversation({
      picks: [sixWords[0]!, pickOf(jonas, [word('mod'), word('roller'), word('helhed')], false)],
    })
    expect(foundBy('R-ALB-05', findingsIn(about))).toEqual([
      enforce('talk', { kind: 'keywords-sealed', by: [jonas] }),
    ])
  })

  test('told in person and confirmed by both, the talk opens without the app', () => {
    expect(isTalkOpen(conversation({ picks: [], toldInPerson: [maja] }))).toBe(false)
    expect(isTalkOpen(conversation({ picks: [], toldInPerson: [maja, jonas] }))).toBe(true)
    expect(isTalkOpen(conversation({ picks: [pickOf(maja, null)], toldInPerson: [maja, jonas] }))).toBe(true)
  })
})

describe('R-ALB-09: an agreement is final when its five parts are filled', () => {
  test('the missing parts are named in the order of the form', () => {
    const about = agreed({ agreements: [agreement({ opfoelgning: '2027-02-26', hvad: 'Fælles pause' })] })
    expect(foundBy('R-ALB-09', findingsIn(about))).toEqual([
      enforce('agreement', {
        kind: 'agreement-incomplete',
        agreement: 'a1',
        missing: ['hvornaar', 'hvem', 'ansvar'],
      }),
    ])
  })

  test.each([
    ['blank text', { hvad: ' \n' }, 'hvad'],
    ['nobody', { hvem: { participants: [], others: ' ' } }, 'hvem'],
    ['a day that does not exist', { opfoelgning: '2027-02-30' }, 'opfoelgning'],
  ])('%s fills nothing', (_, values, field) => {
    const about = agreed({ agreements: [agreement({ ...whole, ...values })] })
    expect(foundBy('R-ALB-09', findingsIn(about))).toMatchObject([{ missing: [field] }])
  })

  test('a name that is typed is somebody', () => {
    const about = agreed({ agreements: [agreement({ ...whole, hvem: { participants: [], others: 'Lis' } })] })
    expect(foundBy('R-ALB-09', findingsIn(about))).toEqual([])
  })

  test('a removed agreement asks for nothing', () => {
    const about = agreed({ agreements: [agreement({}, { removed: { by: maja, isContested: false } })] })
    expect(foundBy('R-ALB-09', findingsIn(about))).toEqual([])
  })
})

describe('R-ALB-10: there is at least one final agreement', () => {
  const empty = [enforce('conclude', { kind: 'plan-empty' })]

  test.each([
    ['no agreement', []],
    ['only a draft', [agreement({ hvad: 'Fælles pause' })]],
    ['only a removed one', [agreement(whole, { removed: { by: jonas, isContested: false } })]],
  ])('%s keeps the plan empty', (_, agreements) => {
    expect(foundBy('R-ALB-10', findingsIn(agreed({ agreements })))).toEqual(empty)
  })

  test('one final agreement is enough, in any perspective', () => {
    expect(foundBy('R-ALB-10', findingsIn(agreed()))).toEqual([])
  })
})

describe('R-ALB-11: a follow-up date is agreed, at the latest the next MUS', () => {
  test('a missing date stands in the way of concluding', () => {
    expect(foundBy('R-ALB-11', findingsIn(agreed({ planExtra: {} })))).toEqual([
      enforce('conclude', { kind: 'field-missing', field: 'opfoelgningsdato' }),
    ])
  })

  test('twelve months on is fine, a day later is too late', () => {
    const on = (opfoelgningsdato: string) =>
      foundBy('R-ALB-11', findingsIn(agreed({ planExtra: { opfoelgningsdato } })))
    expect(on('2027-11-26')).toEqual([])
    expect(on('2027-11-27')).toEqual([
      enforce('conclude', {
        kind: 'date-too-late',
        field: 'opfoelgningsdato',
        agreement: null,
        latest: '2027-11-26',
      }),
    ])
  })

  test('the same holds for the date of a single agreement', () => {
    const about = agreed({ agreements: [agreement({ ...whole, opfoelgning: '2028-01-01' })] })
    expect(foundBy('R-ALB-11', findingsIn(about))).toEqual([
      enforce('agreement', {
        kind: 'date-too-late',
        field: 'opfoelgning',
        agreement: 'a1',
        latest: '2027-11-26',
      }),
    ])
  })

  test('without a date of its own, the conversation counts from today; a leap day has its year', () => {
    const about = agreed({ planExtra: { opfoelgningsdato: '2029-03-01' } })
    about.setting = { ...about.setting, date: '' }
    expect(foundBy('R-ALB-11', findingsIn(about, { now: { date: '2028-02-29' } }))).toMatchObject([
      { latest: '2029-02-28' },
    ])
  })
})

describe('R-ALB-12: the copy is filed by the leader', () => {
  const task = [enforce('file', { kind: 'task-open', task: 'personalemappe', by: [maja] })]
  const sealed = { plan: { confirmedBy: [maja, jonas], isSealed: true } }

  test('the task opens with the seal, and stays until it is ticked', () => {
    expect(foundBy('R-ALB-12', findingsIn(agreed()))).toEqual([])
    expect(foundBy('R-ALB-12', findingsIn(agreed(), sealed))).toEqual(task)
    expect(foundBy('R-ALB-12', findingsIn(agreed(), { ...sealed, now: { date: '2031-01-01' } }))).toEqual(
      task,
    )
    const ticked = agreed({ tasksDone: { personalemappe: { by: maja, at: '2026-11-26T11:00:00Z' } } })
    expect(foundBy('R-ALB-12', findingsIn(ticked, sealed))).toEqual([])
  })
})

describe('R-ALB-13: both have confirmed the plan', () => {
  test('who has not confirmed is named, and filing waits', () => {
    const findings = findingsIn(agreed(), { plan: { confirmedBy: [maja], isSealed: false } })
    expect(foundBy('R-ALB-13', findings)).toEqual([enforce('file', { kind: 'unconfirmed', by: [jonas] })])
    expect(blockersOf(findings, 'conclude')).toEqual([])
    expect(blockersOf(findings, 'file')).toHaveLength(1)
  })

  test('an agreement that one removed and the other changed waits for their choice', () => {
    const contested = agreement(whole, { id: 'a2' as AgreementId, removed: { by: maja, isContested: true } })
    const findings = findingsIn(agreed({ agreements: [agreement(whole), contested] }))
    expect(foundBy('R-ALB-13', findings)[0]).toEqual(
      enforce('conclude', { kind: 'agreement-contested', agreement: 'a2' }),
    )
    expect(blockersOf(findings, 'conclude')).toHaveLength(1)
  })
})

describe('R-ALB-15: a group has one leader', () => {
  test('two leaders with two employees are one too many', () => {
    const [leader, employee] = conversation().participants
    const people = [leader!, leader!, employee!, employee!].map((person, at) => ({
      ...person,
      id: `p${at}` as never,
    }))
    expect(foundBy('R-ALB-15', findingsIn(conversation({ participants: people })))).toEqual([
      enforce('prepare', { kind: 'participants-outside', role: 'leader', min: 1, max: 1, count: 2 }),
    ])
  })
})

describe('the reminders of section 8', () => {
  const remindersOf = (...parameters: Parameters<typeof findingsIn>) =>
    findingsIn(...parameters)
      .filter(finding => finding.strength === 'remind')
      .map(finding => finding.ruleId.replace('R-ALB-remind.', ''))

  test('each role hears its own, and only until it is done', () => {
    expect(remindersOf(conversation(), { me: maja })).toEqual(['1', '3', '5', '8'])
    expect(remindersOf(conversation(), { me: jonas })).toEqual(['4', '8'])
    const checks = ['prep.employee.read-vision', 'prep.employee.read-grundlag', 'conduct.walk-bring']
    const mine = { checks: checks.map(check => `albertslund.${check}` as NodeId) }
    expect(remindersOf(conversation(), { me: jonas, mine })).toEqual([])
  })

  test.each([
    [59, true],
    [60, false],
    [90, false],
    [91, true],
    // Nobody has chosen one yet.
    [0, false],
  ])('a length of %i minutes is worth a word: %s', (durationMinutes, isOutside) => {
    const about = conversation()
    about.setting = { ...about.setting, durationMinutes }
    const found = findingsIn(about).filter(finding => finding.what.kind === 'outside-duration')
    expect(found).toHaveLength(isOutside ? 1 : 0)
    expect(found.every(finding => finding.strength === 'remind')).toBe(true)
  })

  test('keywords that nobody opened during the talk are remembered before concluding', () => {
    expect(remindersOf(agreed())).not.toContain('6')
    expect(remindersOf(agreed({ keywordsUsed: [] }))).toContain('6')
    expect(remindersOf(conversation())).not.toContain('6')
  })

  test('nobody who sits is told what to bring on a walk', () => {
    const about = conversation()
    about.setting = { ...about.setting, axes: { layout: 'skema', setting: 'seated' } }
    expect(remindersOf(about)).not.toContain('8')
  })

  test('never block', () => {
    const reminders = findingsIn(agreed({ keywordsUsed: [] })).filter(
      finding => finding.strength === 'remind',
    )
    expect(reminders.length).toBeGreaterThan(0)
    for (const gate of ['talk', 'conclude', 'file'] as const) expect(blockersOf(reminders, gate)).toEqual([])
  })
})

describe('the engine with a pack that it has never heard of', () => {
  const parsed = parsePack(tinyPack())
  const pack = (parsed.ok ? parsed.value : null) as Pack
  const goal = (id: string) =>
    agreement({ goal: 'Rydde stien' }, { id: id as AgreementId, group: 'fjellbu.now' as NodeId })
  const evaluate = (about: ReturnType<typeof conversation>) =>
    evaluateRules(situation(about, { pack })).map(({ ruleId, gate, what }) => ({ ruleId, gate, ...what }))
  const ready = () => {
    const about = conversation({ planExtra: { sted: 'Hytta' } })
    about.setting = { ...about.setting, axes: {} }
    return about
  }

  test('finds nothing when its few rules are kept', () => {
    expect(evaluate(ready())).toEqual([])
  })

  test('shows a third goal after a merge, drops none, and waits with concluding', () => {
    const about = ready()
    about.agreements = [goal('a'), goal('b'), goal('c')]
    expect(evaluate(about)).toEqual([
      { ruleId: 'R-FJE-1', gate: 'conclude', kind: 'over-limit', group: 'fjellbu.now', max: 2, count: 3 },
    ])
  })

  test('knows a window that reaches over New Year', () => {
    const on = (date: string) => evaluate({ ...ready(), setting: { ...ready().setting, date } })
    expect(on('2027-01-31')).toEqual([])
    expect(on('2027-02-01')).toEqual([{ ruleId: 'R-FJE-2', gate: 'prepare', kind: 'outside-window' }])
  })

  test('asks for a date before the talk and a place before concluding', () => {
    const about = { ...ready(), planExtra: {}, setting: { ...ready().setting, date: '' } }
    expect(evaluate(about)).toEqual([
      { ruleId: 'R-FJE-3', gate: 'talk', kind: 'field-missing', field: 'conversation.date' },
      { ruleId: 'R-FJE-4', gate: 'conclude', kind: 'field-missing', field: 'sted' },
    ])
  })
})
