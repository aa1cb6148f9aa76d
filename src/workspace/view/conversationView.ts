import { readConversation } from '../../document/conversationDoc.ts'
import { readEnd } from '../../document/departures.ts'
import { type KeptPlan, readKeptPlans } from '../../document/keptPlans.ts'
import { type NotebookEntry, readCarried, readNotebookEntry } from '../../document/notebookDoc.ts'
import { readOwnDevices, readPapers } from '../../document/ownDevices.ts'
import { type ClaimedDevice, readClaimedDevices } from '../../document/participants.ts'
import { readPartings } from '../../document/partings.ts'
import { readPeople } from '../../document/people.ts'
import { type Pin, readPins } from '../../document/pinnedDevices.ts'
import { readPreparation } from '../../document/preparation.ts'
import type { CarriedPlan } from '../../document/previous.ts'
import { readReplacements } from '../../document/replacements.ts'
import { readRemovals } from '../../document/rotations.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Confirmation, Conversation, Device, NextTalk, PickState } from '../../domain/conversation.ts'
import { localDate } from '../../domain/dates.ts'
import { isGroupTalking, isSameDevice } from '../../domain/participants.ts'
import {
  choosableParts,
  factsToAsk,
  formOf,
  linksBetweenTwo,
  movableParts,
  partsToSay,
} from '../../domain/parts.ts'
import { pathOf } from '../../domain/path.ts'
import { employeeOf } from '../../domain/people.ts'
import { arePicksShown, wereToldInPerson } from '../../domain/picks.ts'
import { evaluateRules } from '../../domain/rules.ts'
import type { Employee, Situation } from '../../domain/situation.ts'
import { isTakenOff, outdatedDevices } from '../devices/removedDevices.ts'
import { isTurnedAway } from '../turnedAway.ts'
import type { ConversationView, PartsView, PicksView } from '../views.ts'
import { benchOf } from './bench.ts'
import { groupView } from './groupView.ts'
import { knownDevices } from './knownDevices.ts'
import { planView } from './planView.ts'
import { believedEnd, isTruePick, replacer } from './saidAndSigned.ts'
import type { ViewParts } from './viewParts.ts'
import { asKnownHere, bringersOf, peerIn, peopleKnown } from './whoIsWho.ts'

/** The two haven't met, and the inviter may not know it. */
const asksAnew = { station: 'invite', waitsFor: { who: 'me', act: 'ask-anew' } } as const

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
  const pins = readPins(notebook, entry.id)
  const known = { head: entry.head, people: peopleKnown(entry, pins) }
  const read = readConversation(doc, pick => isTruePick(pick, entry.id, secrets, computed), known)
  if (!read.ok) return null
  const { isNewer } = read.value
  const claims = readClaimedDevices(doc)
  const devices = knownDevices({
    entry,
    peerIs: peerIn(entry, read.value.conversation),
    mine: ownDevicesIn(claims, notebook, parts.device),
    pins,
    bringersOf: who => bringersOf(who, read.value.conversation, parts),
    claims,
    outdated: outdatedDevices(notebook),
    removals: readRemovals(doc),
    replacements: readReplacements(doc),
    partings: readPartings(doc),
    secrets,
    computed,
  })
  const carried = read.value.conversation.previous ? null : readCarried(notebook, entry.id)
  const conversation = withCarried(
    withKeptPlans(
      withoutFormerTalks(asKnownHere(read.value.conversation, devices, parts), parts),
      readKeptPlans(notebook, entry.id),
    ),
    carried,
  )
  const me = conversation.participants.find(person => person.id === entry.me)
  if (!me) return null

  const mine = readPreparation(notebook, entry.id)
  const now = { date: localDate(parts.now) }
  const unformed: Situation = {
    pack: parts.pack,
    conversation,
    me: me.id,
    mine,
    plan: { confirmedBy: [], isSealed: false },
    now,
    employee: employeeIn(notebook, entry, now.date),
  }
  const pack = formOf(unformed)
  const { canonical, toKeep, ...plan } = planView({ conversation, me: me.id, pack, secrets, computed })
  const sealing = { confirmedBy: plan.confirmedBy, isSealed: plan.sealed !== null }
  const situation: Situation = { ...unformed, pack, plan: sealing }
  const findings = evaluateRules(situation)
  const group = groupView(conversation, parts, devices)
  const ended = readEnd(notebook, entry.id) ?? believedEnd(parts, conversation.participants, devices.speaking)
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
    ...(isTurnedAway(parts.invitation) ? asksAnew : {}),
    ...(group?.leftBy ? { waitsFor: { who: 'nobody', act: 'done' } as const } : {}),
    invitedTo: ended ? null : invitedTo(conversation, parts),
    findings,
    bench: benchOf({ doc, notebook, pack, conversation }),
    picks: picksView(situation),
    plan,
    sync: parts.sync,
    invitation: parts.invitation,
    group,
    readmission: parts.readmission,
    replacedBy: entry.replaced?.by ?? replacer(parts, conversation, devices.speaking),
    ended,
    // A phone of nobody who takes part would be taken for one's own.
    deviceNews: devices.news.filter(({ of }) => conversation.participants.some(({ id }) => id === of)),
    isTakenOff: isTakenOff(notebook, parts.device.id),
    isReadOnly: isNewer || group?.leftBy != null,
    isFollower: parts.isFollower,
    isTrial: parts.isTrial,
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
  if (role !== 'leader') return {}
  // What is known of one member says nothing of a group.
  const [person, ...more] = readPeople(notebook).filter(({ talks }) => talks.includes(id))
  return person && more.length === 0 ? employeeOf(person.facts, today) : {}
}

/** A talk that is neither here nor to be answered here any more keeps nothing of this one from coming up again. */
function withoutFormerTalks(conversation: Conversation, parts: ViewParts): Conversation {
  const { next, linked } = conversation
  const stands = (talk: NextTalk) => isHere(talk, parts) || isOpen(talk, parts)
  return { ...conversation, next: next && stands(next) ? next : null, linked: linked.filter(stands) }
}

const isHere = ({ conversation }: NextTalk, { notebook }: ViewParts) =>
  readNotebookEntry(notebook, conversation) !== null

const isOpen = ({ by, until }: NextTalk, { entry, now }: ViewParts) =>
  by !== entry.me && (until === null || now.getTime() < until)

function invitedTo({ next, linked }: Conversation, parts: ViewParts): ConversationView['invitedTo'] {
  const links = linksBetweenTwo(parts.pack)
  const known = linked.filter(({ part }) => links.some(({ id }) => id === part))
  // One that an older app noted might be gone long since.
  return [...(next ? [next] : []), ...known].find(talk => talk.until !== null && !isHere(talk, parts)) ?? null
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

/** This one, and those of the person's others, also on paper, that the conversation names: what both sides can know. */
function ownDevicesIn(claims: ClaimedDevice[], notebook: SharedDoc, here: Device): Device[] {
  const listed = readOwnDevices(notebook).map(one => one.device)
  const papers = readPapers(notebook).map(paper => paper.keys.public)
  const isNamed = (device: Device) => claims.some(claim => isSameDevice(claim.device, device))
  return [here, ...[...listed, ...papers].filter(device => !isSameDevice(device, here) && isNamed(device))]
}

function picksView(situation: Situation): PicksView {
  const { conversation } = situation
  return {
    isOpen: arePicksShown(situation) && hasOpened(conversation),
    toldInPerson: wereToldInPerson(conversation),
  }
}

const hasOpened = (conversation: Conversation) => {
  const { picks } = conversation
  const isTrue = ({ opened }: PickState) => opened?.isTrue === true
  return isGroupTalking(conversation) ? picks.some(isTrue) : picks.length > 0 && picks.every(isTrue)
}
