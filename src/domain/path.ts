import { nextLook, standingAgreements } from './agreements.ts'
import { type Conversation, type Participant, type Station, stations } from './conversation.ts'
import type { Finding, Subject } from './findings.ts'
import type { ParticipantId } from './ids.ts'
import type { Pack } from './pack.ts'
import { isIn, participantsIn } from './participants.ts'
import { blockersOf } from './rules.ts'
import { hasSaidYes } from './settingYes.ts'
import type { Situation } from './situation.ts'

export const isTalkOpen = (station: Station): boolean => stations.indexOf(station) >= stations.indexOf('talk')

/** Whose turn it is, and for what: `me` and `others` name the station's act. */
export type WaitsFor =
  | { who: 'me' | 'others' | 'both'; act: Act }
  /** My answer came to nothing. */
  | { who: 'me'; act: 'ask-anew' }
  | { who: 'nobody'; act: 'done' }
export type Act =
  | 'invite'
  | 'answer'
  | 'confirm-setting'
  | 'pick'
  | 'open-picks'
  | 'send-issues'
  | 'prepare'
  | 'talk'
  | 'talk-on'
  | 'agree'
  | 'confirm-plan'
  | 'file'
  | 'followup'

export interface Path {
  /** Station that the conversation has reached; earlier ones stay open. */
  station: Station
  /** How far each line reaches: mine and the furthest of the others. */
  reach: { mine: Station; others: Station }
  /** And how far each one's. */
  each: Partial<Record<ParticipantId, Station>>
  waitsFor: WaitsFor
}

/** Pure; `findings` are what evaluateRules found in the same situation. */
export function pathOf(walk: Situation & { findings: Finding[] }): Path {
  const station = stationOf(walk)
  const { participants } = walk.conversation
  const each: Path['each'] = {}
  for (const person of participants) each[person.id] = reachOf(person, station, walk)
  const reach = (people: Participant[]) => furthest(people.map(({ id }) => each[id] ?? 'invite'))
  return {
    station,
    reach: {
      mine: reach(participants.filter(person => person.id === walk.me)),
      others: reach(participants.filter(person => person.id !== walk.me)),
    },
    each,
    waitsFor: waitsForAt(station, walk),
  }
}

/** Where nothing is agreed there is nothing to seal either: it ends with the talk. */
export const stationsOf = ({ plan }: Pack): readonly Station[] => (plan ? stations : stations.slice(0, 3))

type Walk = Parameters<typeof pathOf>[0]

/** A sealed plan is never walked back behind File: what was signed stays in reach, whatever is edited afterwards. */
function stationOf(walk: Walk): Station {
  const { conversation, findings } = walk
  if (walk.plan.isSealed) return openTask(findings) ? 'file' : 'followup'
  if (!haveMet(conversation)) return 'invite'
  // What re-opens after the first step (a changed setting, a pick taken back) doesn't call the two back.
  if (conversation.talk.startedAt === null && blockersOf(findings, 'talk').length > 0) return 'prepare'
  if (!walk.pack.plan) return 'talk'
  const isWriting = standingAgreements(conversation).length > 0
  if (conversation.talk.endedAt === null && !isWriting) return 'talk'
  return blockersOf(findings, 'conclude').length > 0 ? 'agree' : 'seal'
}

/** A group need not wait for the last of it to prepare. */
function haveMet(conversation: Conversation): boolean {
  const people = participantsIn(conversation, ['both'])
  return conversation.group ? people.filter(isIn).length > 1 : people.every(isIn)
}

/** Talking and agreeing are done together; before and after, somebody may be a station ahead. */
function reachOf(person: Participant, station: Station, { conversation, findings }: Walk): Station {
  // A group may go on without somebody.
  if (conversation.group && !isIn(person)) return 'invite'
  switch (station) {
    case 'invite':
    case 'prepare':
      if (!isIn(person)) return 'invite'
      return isPrepared(person.id, findings) ? 'talk' : 'prepare'
    case 'seal':
      return subjects(findings, 'unconfirmed').some(({ by }) => by.includes(person.id)) ? 'seal' : 'file'
    case 'file':
      return openTask(findings)?.by.includes(person.id) ? 'file' : 'followup'
    default:
      return station
  }
}

function waitsForAt(station: Station, walk: Walk): WaitsFor {
  const { conversation, findings, me } = walk
  const everybody = participantsIn(conversation, ['both']).map(person => person.id)
  const unconfirmed = subjects(findings, 'unconfirmed').flatMap(({ by }) => by)
  switch (station) {
    case 'invite':
      return invitationTurn(walk)
    case 'prepare':
      return preparationTurn(walk)
    case 'talk':
      return talkTurn(walk)
    case 'agree':
      return turn(everybody, station, me)
    case 'seal':
      return turn(unconfirmed, 'confirm-plan', me)
    default:
      // The plan was changed after it was sealed: the new version waits, the sealed one stays.
      if (blockersOf(findings, 'conclude').length > 0) return turn(everybody, 'agree', me)
      if (unconfirmed.length > 0) return turn(unconfirmed, 'confirm-plan', me)
      return station === 'file' ? turn(openTask(findings)?.by ?? [], 'file', me) : followUpTurn(walk)
  }
}

/** As long as the day is open, the next move is the inviter's; with a date, it is the answer's turn. */
function invitationTurn(walk: Walk): WaitsFor {
  const { conversation, me } = walk
  const isUnsent = leadersToSend(walk).includes(me)
  if (conversation.createdBy === me && (conversation.setting.date === '' || isUnsent))
    return { who: 'me', act: 'invite' }
  return turn(
    participantsIn(conversation, ['both'])
      .filter(person => !isIn(person))
      .map(person => person.id),
    'answer',
    me,
  )
}

function preparationTurn(walk: Walk): WaitsFor {
  const { conversation, pack, findings, me } = walk
  const everybody = participantsIn(conversation, ['both']).map(person => person.id)
  if (subjects(findings, 'axis-unset').length > 0) return turn(everybody, 'confirm-setting', me)
  const sending = leadersToSend(walk)
  if (sending.length > 0) return turn(sending, 'send-issues', me)
  // Not every form has a rule for the time, but whoever was never asked about a new day would come on the old one.
  const confirming = everybody.filter(id => !hasSaidYes(pack, conversation, id))
  const picking = subjects(findings, 'keywords-unpicked').flatMap(({ by }) => by)
  const unaccepted = subjects(findings, 'questions-unaccepted').flatMap(({ by }) => by)
  const waiting = [...new Set([...confirming, ...picking, ...unaccepted])]
  if (waiting.length === 0) return turn(everybody, pack.keywordSets.length > 0 ? 'open-picks' : 'prepare', me)
  const first = waiting.includes(me) ? me : waiting[0]
  const isOf = (people: ParticipantId[]) => people.some(id => id === first)
  const act = isOf(confirming) ? 'confirm-setting' : isOf(picking) ? 'pick' : 'prepare'
  return turn(waiting, act, me)
}

/** Nothing keeps the two from talking; until the day there may still be something to say yes to, or to think through. */
function talkTurn({ pack, conversation, me, now }: Walk): WaitsFor {
  const everybody = participantsIn(conversation, ['both']).map(person => person.id)
  const { talk, setting } = conversation
  if (talk.endedAt !== null) return turn([], 'talk', me)
  if (talk.startedAt !== null) return turn(everybody, 'talk-on', me)
  const isTheDay = setting.date !== '' && setting.date <= now.date
  if (isTheDay) return turn(everybody, 'talk', me)
  const unsaid = everybody.filter(id => !hasSaidYes(pack, conversation, id))
  if (unsaid.length > 0) return turn(unsaid, 'confirm-setting', me)
  const hasPoints = pack.nodes.some(({ kind, input }) => kind === 'prep' && input === 'text')
  return turn(everybody, hasPoints ? 'prepare' : 'talk', me)
}

function leadersToSend({ conversation, findings }: Walk): ParticipantId[] {
  const isUnsent = subjects(findings, 'field-missing').some(
    ({ field }) => field === 'conversation.issuesSent',
  )
  return isUnsent ? participantsIn(conversation, ['leader']).map(person => person.id) : []
}

function followUpTurn({ pack, conversation, now, me }: Walk): WaitsFor {
  const date = nextLook(pack, conversation)
  if (date === '' || now.date < date) return { who: 'nobody', act: 'done' }
  return turn(
    participantsIn(conversation, ['both']).map(person => person.id),
    'followup',
    me,
  )
}

function turn(waiting: ParticipantId[], act: Act, me: ParticipantId): WaitsFor {
  const isMine = waiting.includes(me)
  const isOthers = waiting.some(id => id !== me)
  if (isMine) return { who: isOthers ? 'both' : 'me', act }
  return isOthers ? { who: 'others', act } : { who: 'nobody', act: 'done' }
}

function isPrepared(person: ParticipantId, findings: Finding[]): boolean {
  if (subjects(findings, 'axis-unset').length > 0) return false
  const lacking = [
    ...subjects(findings, 'setting-unconfirmed'),
    ...subjects(findings, 'time-unconfirmed'),
    ...subjects(findings, 'keywords-unpicked'),
    ...subjects(findings, 'questions-unaccepted'),
  ]
  return lacking.every(({ by }) => !by.includes(person))
}

const openTask = (findings: Finding[]) =>
  subjects(
    findings.filter(finding => finding.gate === 'file'),
    'task-open',
  )[0]

function subjects<Kind extends Subject['kind']>(findings: Finding[], kind: Kind) {
  const isOfKind = (what: Subject): what is Extract<Subject, { kind: Kind }> => what.kind === kind
  return findings.map(finding => finding.what).filter(isOfKind)
}

function furthest(reached: Station[]): Station {
  const order = reached.map(station => stations.indexOf(station))
  return stations[Math.max(0, ...order)] ?? 'invite'
}
