import { describe, expect, test } from 'vitest'
import type { Conversation, OutcomeStatus } from '../../src/domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import { pathOf } from '../../src/domain/path.ts'
import { evaluateRules } from '../../src/domain/rules.ts'
import type { Situation } from '../../src/domain/situation.ts'
import { agreed, agreement, conversation, jonas, maja, pickOf, situation, whole } from './yearlyTalk.ts'

const pathIn = (about: Conversation, more: Partial<Situation> = {}) => {
  const now = situation(about, more)
  const { each: _, ...path } = pathOf({ ...now, findings: evaluateRules(now) })
  return path
}
const without = (who: ParticipantId, about = conversation()): Conversation => ({
  ...about,
  participants: about.participants.map(person => (person.id === who ? { ...person, devices: [] } : person)),
})
const confirmed = (...by: ParticipantId[]) => ({ plan: { confirmedBy: by, isSealed: by.length === 2 } })
const started = { startedAt: '2026-11-26T09:00:00Z', endedAt: null }

describe('Invite', () => {
  test('lasts until everybody has a phone in it, and waits for the answer', () => {
    expect(pathIn(without(jonas))).toEqual({
      station: 'invite',
      reach: { mine: 'talk', others: 'invite' },
      waitsFor: { who: 'others', act: 'answer' },
    })
  })

  test('waits for the inviter while there is no date', () => {
    const about = without(jonas)
    about.setting = { ...about.setting, date: '' }
    expect(pathIn(about).waitsFor).toEqual({ who: 'me', act: 'invite' })
  })
})

describe('Prepare', () => {
  test('waits for whoever has not picked; the one who has is a station ahead', () => {
    const about = conversation({ picks: [pickOf(maja, null)] })
    expect(pathIn(about)).toEqual({
      station: 'prepare',
      reach: { mine: 'talk', others: 'prepare' },
      waitsFor: { who: 'others', act: 'pick' },
    })
    expect(pathIn(about, { me: jonas })).toMatchObject({
      reach: { mine: 'prepare', others: 'talk' },
      waitsFor: { who: 'me', act: 'pick' },
    })
  })

  test('asks for the setting first, and says both when both have something to do', () => {
    const about = conversation({ picks: [], settingConfirmedBy: [maja] })
    expect(pathIn(about).waitsFor).toEqual({ who: 'both', act: 'pick' })
    expect(pathIn(about, { me: jonas }).waitsFor).toEqual({ who: 'both', act: 'confirm-setting' })
  })

  test('asks whoever wasn’t asked about a new day for that before their words, whatever else the form has one say yes to', () => {
    const about = conversation({ picks: [], settingConfirmedBy: [maja, jonas], timeConfirmedBy: [maja] })
    expect(pathIn(about).waitsFor).toEqual({ who: 'both', act: 'pick' })
    expect(pathIn(about, { me: jonas }).waitsFor).toEqual({ who: 'both', act: 'confirm-setting' })
  })

  test('waits for the phones to meet when both have sealed their words', () => {
    const about = conversation({ picks: [pickOf(maja, null), pickOf(jonas, null)] })
    expect(pathIn(about)).toMatchObject({
      station: 'prepare',
      waitsFor: { who: 'both', act: 'open-picks' },
    })
  })

  test('is over when the two told each other in person', () => {
    expect(pathIn(conversation({ picks: [], toldInPerson: [maja, jonas] })).station).toBe('talk')
  })
})

describe('Talk', () => {
  test('is not reached by somebody of a group who never came to it', () => {
    const fatima = 'fatima' as ParticipantId
    const { participants } = conversation()
    const absent = { ...participants[1]!, id: fatima, devices: [] }
    const about = conversation({
      participants: [...participants, absent],
      group: { leader: maja, left: [] },
      talk: started,
    })
    const now = situation(about)
    expect(pathOf({ ...now, findings: evaluateRules(now) }).each).toEqual({
      maja: 'talk',
      jonas: 'talk',
      fatima: 'invite',
    })
  })

  test('opens for both at once', () => {
    expect(pathIn(conversation())).toEqual({
      station: 'talk',
      reach: { mine: 'talk', others: 'talk' },
      waitsFor: { who: 'both', act: 'talk' },
    })
  })

  test('waits on its day; before it, and while none is agreed, for what each thinks through alone', () => {
    const on = (date: string) => {
      const about = conversation()
      about.setting = { ...about.setting, date }
      about.settingConfirmedBy = about.timeConfirmedBy = [maja, jonas]
      const { pack, now } = situation(about)
      const point = { ...pack.nodes[0]!, kind: 'prep' as const, input: 'text' as const }
      return {
        ...pathIn(about, { pack: { ...pack, nodes: [...pack.nodes, point] } }).waitsFor,
        now: now.date,
      }
    }
    const { now } = on('')
    expect(on('')).toMatchObject({ who: 'both', act: 'prepare' })
    expect(on('2999-01-01')).toMatchObject({ who: 'both', act: 'prepare' })
    expect(on(now)).toMatchObject({ who: 'both', act: 'talk' })
  })

  test('waits for a yes of whoever wasn’t asked about a new day, whatever else the form has one say yes to', () => {
    const about = conversation({ settingConfirmedBy: [maja, jonas], timeConfirmedBy: [jonas] })
    about.setting = { ...about.setting, date: '2999-01-01' }
    expect(situation(about).pack.variants.length).toBeGreaterThan(0)
    expect(pathIn(about).waitsFor).toEqual({ who: 'me', act: 'confirm-setting' })
  })

  test('once begun, is gone on with and not begun again', () => {
    expect(pathIn(conversation({ talk: started })).waitsFor).toEqual({ who: 'both', act: 'talk-on' })
  })

  test('once begun, is not called back by a setting that is changed on the way', () => {
    expect(pathIn(conversation({ talk: started, settingConfirmedBy: [maja] })).station).toBe('talk')
  })

  test('ends when it is ended, or when the plan is being written', () => {
    expect(pathIn(agreed({ agreements: [] })).station).toBe('agree')
    expect(pathIn(conversation({ talk: started, agreements: [agreement()] })).station).toBe('agree')
  })

  test('does not begin by writing a plan ahead of it', () => {
    expect(pathIn(conversation({ picks: [], agreements: [agreement(whole)] })).station).toBe('prepare')
  })
})

describe('Agree', () => {
  test('lasts while anything but the confirmations is missing', () => {
    expect(pathIn(agreed({ planExtra: {} }))).toMatchObject({
      station: 'agree',
      waitsFor: { who: 'both', act: 'agree' },
    })
    expect(pathIn(agreed()).station).toBe('seal')
  })

  test('waits for a choice about what one removed and the other changed', () => {
    const contested = agreement(whole, { removed: { by: maja, isContested: true } })
    expect(pathIn(agreed({ agreements: [agreement(whole), contested] })).station).toBe('agree')
  })
})

describe('Seal', () => {
  test('waits for whoever has not said yes', () => {
    expect(pathIn(agreed(), confirmed(maja))).toEqual({
      station: 'seal',
      reach: { mine: 'file', others: 'seal' },
      waitsFor: { who: 'others', act: 'confirm-plan' },
    })
    expect(pathIn(agreed(), confirmed()).waitsFor).toEqual({ who: 'both', act: 'confirm-plan' })
  })
})

describe('File', () => {
  const sealed = confirmed(maja, jonas)

  test("lasts until the leader's task is ticked; the employee is already through", () => {
    expect(pathIn(agreed(), sealed)).toEqual({
      station: 'file',
      reach: { mine: 'file', others: 'followup' },
      waitsFor: { who: 'me', act: 'file' },
    })
    expect(pathIn(agreed(), { ...sealed, me: jonas }).waitsFor).toEqual({ who: 'others', act: 'file' })
  })

  test('keeps the sealed plan in reach when it is changed afterwards, and asks for a new yes', () => {
    const changed = { plan: { confirmedBy: [maja], isSealed: true } }
    expect(pathIn(agreed(), { ...changed, me: jonas })).toMatchObject({
      station: 'file',
      waitsFor: { who: 'me', act: 'confirm-plan' },
    })
    const draft = agreed({ agreements: [agreement(whole), agreement({}, { id: 'a2' as never })] })
    expect(pathIn(draft, { plan: { confirmedBy: [], isSealed: true } })).toMatchObject({
      station: 'file',
      waitsFor: { who: 'both', act: 'agree' },
    })
  })
})

describe('Follow up', () => {
  const filed = agreed({ tasksDone: { personalemappe: { by: maja, at: '2026-11-26T11:00:00Z' } } })
  const on = (date: string) => pathIn(filed, { ...confirmed(maja, jonas), now: { date } })

  const said = (status: OutcomeStatus, day: string, more: Partial<Conversation> = {}): Conversation => ({
    ...filed,
    outcomes: { [agreement().id]: { status, told: {}, on: day } },
    ...more,
  })
  const waitsOn = (date: string, about: Conversation) =>
    pathIn(about, { ...confirmed(maja, jonas), now: { date } }).waitsFor.who

  test('rests until the first agreed day, and then waits for both', () => {
    expect(on('2027-02-25')).toEqual({
      station: 'followup',
      reach: { mine: 'followup', others: 'followup' },
      waitsFor: { who: 'nobody', act: 'done' },
    })
    expect(on('2027-02-26').waitsFor).toEqual({ who: 'both', act: 'followup' })
  })

  test('rests again once the two have said how it went, until the next of the agreed days', () => {
    expect(waitsOn('2027-03-01', said('open', '2027-02-20'))).toBe('both')
    for (const about of [said('open', '2027-02-26'), said('done', '2027-02-01')]) {
      expect(waitsOn('2027-05-27', about)).toBe('nobody')
      expect(waitsOn('2027-05-28', about)).toBe('both')
    }
    expect(waitsOn('2028-05-28', said('open', '2027-05-28'))).toBe('nobody')
  })

  test('keeps to the day that was chosen since, and leaves it to the next talk once there is one', () => {
    const moved = { ...filed, nextFollowUp: '2027-06-15' }
    expect(waitsOn('2027-06-14', moved)).toBe('nobody')
    expect(waitsOn('2027-06-15', moved)).toBe('both')
    const next = { conversation: 'c2' as ConversationId, link: '', until: null, by: maja }
    expect(waitsOn('2027-06-15', { ...moved, next })).toBe('nobody')
  })
})
