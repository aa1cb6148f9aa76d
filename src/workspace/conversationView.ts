import { readConversation } from '../document/conversationDoc.ts'
import { readEnd } from '../document/departures.ts'
import { type KeptPlan, readKeptPlans } from '../document/keptPlans.ts'
import { type NotebookEntry, readCarried } from '../document/notebookDoc.ts'
import { readOwnDevices, readPapers } from '../document/ownDevices.ts'
import {
  type ClaimedDevice,
  readClaimedAttendees,
  readClaimedDevices,
  readParticipants,
} from '../document/participants.ts'
import { readPeople } from '../document/people.ts'
import type { OpenedPick } from '../document/picks.ts'
import { type Pin, readPins } from '../document/pinnedDevices.ts'
import { readPreparation } from '../document/preparation.ts'
import type { CarriedPlan } from '../document/previous.ts'
import { readReplacements } from '../document/replacements.ts'
import { readRemovals } from '../document/rotations.ts'
import type { SharedDoc } from '../document/sharedDoc.ts'
import { mayLetIn } from '../domain/access.ts'
import { followUpDate } from '../domain/agreements.ts'
import type { Confirmation, Conversation, Device, Participant } from '../domain/conversation.ts'
import { localDate } from '../domain/dates.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { mannerOf } from '../domain/manner.ts'
import type { Pack } from '../domain/pack.ts'
import { isParty, isSameDevice } from '../domain/participants.ts'
import { choosableParts, factsToAsk, formOf, movableParts, partsToSay } from '../domain/parts.ts'
import { pathOf } from '../domain/path.ts'
import { employeeOf } from '../domain/people.ts'
import { arePicksShown, wereToldInPerson } from '../domain/picks.ts'
import { evaluateRules } from '../domain/rules.ts'
import type { Employee, Situation } from '../domain/situation.ts'
import { truePeople } from './attendees.ts'
import { knownDevices } from './knownDevices.ts'
import { type Computed, planView } from './planView.ts'
import type { Secrets } from './ports.ts'
import { isTakenOff, nextEpoch, outdatedDevices } from './removedDevices.ts'
import type {
  ConversationSummary,
  ConversationView,
  InvitationStatus,
  PartsView,
  PicksView,
  ReadmissionStatus,
  SyncStatus,
} from './views.ts'

export interface ViewParts {
  /** This one. */
  device: Device
  doc: SharedDoc
  notebook: SharedDoc
  entry: NotebookEntry
  pack: Pack
  secrets: Secrets
  computed: Computed
  farewells: readonly Farewell[]
  sync: SyncStatus
  invitation: InvitationStatus
  readmission: ReadmissionStatus | null
  isFollower: boolean
  now: Date
}

export interface ReadConversation {
  view: ConversationView
  /** What a confirmation would sign. */
  canonical: string | null
  /** All that may speak for somebody else now. */
  othersSpeaking: Device[]
  /** And for this person. */
  ownSpeaking: Device[]
  /** Devices that the notebook should know from now on. */
  toPin: Pin[]
  /** A sealed plan that it should hold. */
  toKeep: KeptPlan | null
  /** The last talk's plan, which waited for the other to join. */
  toCarry: CarriedPlan | null
}

/** Everything that a screen may know, read anew from both documents. */
export function conversationView(parts: ViewParts): ReadConversation | null {
  const { doc, notebook, entry, secrets, computed } = parts
  const read = readConversation(doc, pick => isTruePick(pick, entry.id, secrets, computed))
  if (!read.ok) return null
  const { isNewer } = read.value
  const claims = readClaimedDevices(doc)
  const devices = knownDevices({
    entry,
    peerIs: peerIn(entry, read.value.conversation),
    mine: ownDevicesIn(claims, notebook, parts.device),
    pins: readPins(notebook, entry.id),
    bringersOf: who => bringersOf(who, read.value.conversation, parts),
    claims,
    outdated: outdatedDevices(notebook),
    removals: readRemovals(doc),
    secrets,
    computed,
  })
  const carried = read.value.conversation.previous ? null : readCarried(notebook, entry.id)
  const conversation = withCarried(
    withKeptPlans(asKnownHere(read.value.conversation, devices.of, parts), readKeptPlans(notebook, entry.id)),
    carried,
  )
  const me = conversation.participants.find(person => person.id === entry.me)
  if (!me) return null

  const mine = readPreparation(notebook, entry.id)
  const now = { date: localDate(parts.now) }
  const unsealed = { confirmedBy: [], isSealed: false }
  const employee = employeeIn(notebook, entry, now.date)
  const unformed: Situation = {
    pack: parts.pack,
    conversation,
    me: me.id,
    mine,
    plan: unsealed,
    now,
    employee,
  }
  const pack = formOf(unformed)
  const { canonical, toKeep, ...plan } = planView({ conversation, me: me.id, pack, secrets, computed })
  const situation: Situation = {
    pack,
    conversation,
    me: me.id,
    mine,
    plan: { confirmedBy: plan.confirmedBy, isSealed: plan.sealed !== null },
    now,
    employee,
  }
  const findings = evaluateRules(situation)
  const view: ConversationView = {
    conversation,
    pack,
    wholeForm: parts.pack,
    parts: conversation.part === null ? partsView(unformed) : null,
    movable: movableParts(unformed),
    me,
    others: conversation.participants.filter(person => person.id !== me.id),
    mine,
    ...pathOf({ ...situation, findings }),
    findings,
    picks: picksView(situation),
    plan,
    sync: parts.sync,
    invitation: parts.invitation,
    readmission: parts.readmission,
    replacedBy: entry.replaced?.by ?? replacer(parts, me.id, devices.speaking),
    ended: readEnd(notebook, entry.id) ?? believedEnd(parts, conversation.participants),
    deviceNews: devices.news,
    isTakenOff: isTakenOff(notebook, parts.device.id),
    isReadOnly: isNewer,
    isFollower: parts.isFollower,
  }
  const othersSpeaking = view.others.flatMap(person => devices.speaking(person.id))
  const ownSpeaking = devices.speaking(me.id)
  const toCarry = entry.secret ? carried : null
  return { view, canonical, othersSpeaking, ownSpeaking, toPin: devices.toPin, toKeep, toCarry }
}

function partsView(situation: Situation): PartsView | null {
  const choosable = choosableParts(situation)
  if (choosable.length === 0) return null
  return {
    choosable,
    asked: factsToAsk(situation),
    employee: situation.employee ?? {},
    toSay: partsToSay(situation),
  }
}

/** From the leader's own list; the employee's phone has none. */
function employeeIn(notebook: SharedDoc, { id, role }: NotebookEntry, today: string): Employee {
  const person = role === 'leader' && readPeople(notebook).find(({ talks }) => talks.includes(id))
  return person ? employeeOf(person.facts, today) : {}
}

export function summaryOf({
  conversation,
  pack,
  me,
  others,
  ...view
}: ConversationView): Omit<ConversationSummary, 'changedAt'> {
  return {
    id: conversation.id,
    packName: pack.name.abbr ?? pack.name.native,
    ...(conversation.part === null ? {} : { part: pack.name.native }),
    myRole: me.role,
    // To whoever was brought along, the leader first: Home draws the two in that order.
    others: [...others]
      .sort((one, other) => Number(other.role === 'leader') - Number(one.role === 'leader'))
      .map(person => person.name),
    date: conversation.setting.date,
    time: conversation.setting.time,
    manner: mannerOf(pack, conversation.setting.axes),
    station: view.station,
    reach: view.reach,
    waitsFor: view.waitsFor,
    followUpDate: followUpDate(pack, conversation),
  }
}

/**
 * A document says whatever one of its writers wrote into it. Which conversation it is stands in the notebook, and so do
 * the devices that speak for each: keys that appear later speak for nobody by themselves.
 */
function asKnownHere(
  read: Conversation,
  devicesOf: (who: ParticipantId) => Device[],
  { doc, entry, pack, secrets, computed }: ViewParts,
): Conversation {
  const conversation = withTrueRoles(read, entry)
  const people = truePeople({
    id: entry.id,
    conversation,
    form: pack,
    claims: readClaimedAttendees(doc),
    devicesOf,
    secrets,
    computed,
  })
  const participants = people.map(person => ({ ...person, devices: devicesOf(person.id) }))
  return { ...conversation, id: entry.id, participants }
}

/** Which of the two is which stands in the notebook since they met, whatever the document says later. */
function withTrueRoles(conversation: Conversation, entry: NotebookEntry): Conversation {
  if (!isParty(entry)) return conversation
  const peer = peerIn(entry, conversation)
  const roleOf = ({ id, role }: Participant): Participant['role'] => {
    if (id === entry.me) return entry.role
    return id === peer ? otherParty[entry.role] : role
  }
  return {
    ...conversation,
    participants: conversation.participants.map(person => ({ ...person, role: roleOf(person) })),
  }
}
const otherParty = { leader: 'employee', employee: 'leader' } as const

/** Whom I met in the lobby; whoever was brought along met nobody there as one of the two. */
function peerIn({ invitee, me, role }: NotebookEntry, { createdBy }: Conversation): ParticipantId | null {
  if (!isParty({ role })) return null
  return invitee === me ? createdBy : invitee
}

function bringersOf(who: ParticipantId, read: Conversation, { entry, pack }: ViewParts): ParticipantId[] {
  const { participants, part } = withTrueRoles(read, entry)
  const brought = participants.find(({ id }) => id === who)
  if (!brought || isParty(brought)) return []
  return participants.filter(one => mayLetIn(pack, part, one, brought)).map(({ id }) => id)
}

/** What all have signed stays, whatever became of it in the document. */
function withKeptPlans(conversation: Conversation, plans: KeptPlan[]): Conversation {
  if (plans.length === 0) return conversation
  const kept = plans.flatMap(plan => plan.confirmations)
  const isKept = (one: Confirmation) =>
    kept.some(({ hash, by, device }) => hash === one.hash && by === one.by && device === one.device)
  return {
    ...conversation,
    confirmations: [...kept, ...conversation.confirmations.filter(one => !isKept(one))],
    sealed: {
      ...conversation.sealed,
      ...Object.fromEntries(plans.map(({ hash, canonical }) => [hash, canonical])),
    },
  }
}

/** Until the other has joined, only this person sees the last plan here. */
const withCarried = (conversation: Conversation, carried: CarriedPlan | null): Conversation =>
  carried
    ? {
        ...conversation,
        previous: { conversation: carried.conversation, canonical: carried.canonical },
        outcomes: { ...carried.outcomes, ...conversation.outcomes },
      }
    : conversation

/** A relay's word is none: only what a device that is known here as a participant's has signed (SPEC P-57). */
function believedEnd(
  { farewells, entry, secrets, computed }: ViewParts,
  participants: Participant[],
): ConversationView['ended'] {
  const isTrue = (said: Farewell) =>
    participants.some(
      ({ id, role, devices }) =>
        id === said.by &&
        isParty({ role }) &&
        devices.some(device =>
          computed.truth.get(JSON.stringify(['farewell', device.signKey, said]), () =>
            secrets.isFarewellOf(device, entry.id, said),
          ),
        ),
    )
  const end = farewells.find(said => said.what === 'ended' && isTrue(said))
  return end ? { by: end.by, at: end.at } : null
}

/** Who says, signed by a device that speaks for them, that another device was let in instead of this one (SPEC P-124). */
function replacer(
  { doc, entry, device, secrets, computed }: ViewParts,
  me: ParticipantId,
  speaking: (who: ParticipantId) => Device[],
): ParticipantId | null {
  const epoch = nextEpoch(entry) - 1
  for (const { of, signKey, by, epoch: saidIn, signature } of readReplacements(doc)) {
    if (of !== me || signKey !== device.signKey || saidIn !== epoch) continue
    const replacement = { conversation: entry.id, participant: me, signKey, epoch }
    for (const { id, role } of readParticipants(doc)) {
      if (!isParty({ role })) continue
      const sayer = id !== me && speaking(id).find(one => one.signKey === by)
      const key = JSON.stringify(['replacement', by, replacement, signature])
      if (sayer && computed.truth.get(key, () => secrets.isReplacementBy(sayer, replacement, signature)))
        return id
    }
  }
  return null
}

/** This one, and those of the person's others, also on paper, that the conversation names: what both sides can know. */
function ownDevicesIn(claims: ClaimedDevice[], notebook: SharedDoc, here: Device): Device[] {
  const listed = readOwnDevices(notebook).map(one => one.device)
  const papers = readPapers(notebook).map(paper => paper.keys.public)
  const isNamed = (device: Device) => claims.some(claim => isSameDevice(claim.device, device))
  return [here, ...[...listed, ...papers].filter(device => !isSameDevice(device, here) && isNamed(device))]
}

function isTruePick(
  { by, keywords, salt, commitment }: OpenedPick,
  conversation: ConversationId,
  { commitPicks }: Secrets,
  { truth }: Computed,
): boolean {
  const check = async () =>
    (await commitPicks({ conversation, participant: by, keywords, salt })) === commitment
  return truth.get(JSON.stringify([by, commitment, keywords, salt.join()]), check) === true
}

function picksView(situation: Situation): PicksView {
  const { conversation, me } = situation
  const isReady = (id: ParticipantId) => conversation.picks.some(pick => pick.by === id)
  const others: PicksView['isReady']['others'] = {}
  for (const { id } of conversation.participants) if (id !== me) others[id] = isReady(id)
  return {
    isOpen: arePicksShown(situation) && hasOpened(conversation),
    toldInPerson: wereToldInPerson(conversation),
    isReady: { mine: isReady(me), others },
  }
}

const hasOpened = ({ picks }: Conversation) => picks.length > 0 && picks.every(pick => pick.opened?.isTrue)
