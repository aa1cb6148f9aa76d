import type { Conversation, Participant, Setting } from '../domain/conversation.ts'
import type { ConversationId, PackId, ParticipantId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { readAgreements } from './agreements.ts'
import { readBoard } from './board.ts'
import { readEdition } from './edition.ts'
import { type Head, headOf, readHead } from './head.ts'
import { readMarks, sharedFrom, withNotes } from './marks.ts'
import { metaMap, schemaOfTwo, schemaVersion } from './names.ts'
import { orderAfter } from './orderKey.ts'
import { readNextFollowUp, readOutcomes } from './outcomes.ts'
import { putParticipant, readParticipants } from './participants.ts'
import { type OpenedPick, readPicks, readToldInPerson } from './picks.ts'
import { readConfirmations, readPlanExtra, readSealed, readTasksDone } from './plan.ts'
import { readLinkedTalks, readNextTalk, readPrevious } from './previous.ts'
import {
  changeSetting,
  readChosenParts,
  readIssues,
  readPostponedCount,
  readSetting,
  readSettingConfirmedBy,
  readTimeConfirmedBy,
} from './setting.ts'
import { change, isNewer, type SharedDoc } from './sharedDoc.ts'
import { readChecks, readKeywordsUsed, readNotes, readSharedNotes, readTalk } from './talk.ts'
import { readWay } from './way.ts'

export interface ConversationSeed {
  id: ConversationId
  pack: { id: PackId; version: string }
  createdBy: ParticipantId
  /** A linked conversation of the pack. */
  part?: string
  /** One leader and several employees. */
  isGroup?: true
  participants: Participant[]
  setting: Setting
}

/** Only the creator's device seeds, once: what two devices seed stands there twice. */
export function seedConversation(doc: SharedDoc, seed: ConversationSeed): void {
  const meta = doc.getMap<unknown>(metaMap)
  if (meta.has('id')) throw new Error('This document already holds a conversation')
  change(doc, () => {
    meta.set('schema', seed.isGroup ? schemaVersion : schemaOfTwo)
    if (seed.isGroup) meta.set('group', true)
    meta.set('id', seed.id)
    meta.set('pack', seed.pack.id)
    meta.set('packVersion', seed.pack.version)
    meta.set('createdBy', seed.createdBy)
    if (seed.part !== undefined) meta.set('part', seed.part)
    let order = ''
    for (const participant of seed.participants) {
      order = orderAfter(order)
      putParticipant(doc, participant, order)
    }
    changeSetting(doc, seed.createdBy, seed.setting)
  })
}

/** What the reader knows whatever the document says. */
interface Known {
  head: Head | null
  /** Who takes part. */
  people: ParticipantId[]
}

/**
 * `isNewer`: a newer app wrote it. What we understand is read all the same; commands leave such a document alone.
 * `isTruePick` says whether opened picks match their commitment.
 */
export function readConversation(
  doc: SharedDoc,
  isTruePick: (pick: OpenedPick) => boolean,
  known: Known = { head: null, people: [] },
): Result<{ conversation: Conversation; isNewer: boolean }, 'empty'> {
  const head = known.head ?? readHead(doc)
  if (!head) return fail('empty')
  const agreements = readAgreements(doc)
  const marks = readMarks(doc, agreements)
  const way = readWay(doc)
  const conversation: Conversation = {
    ...headOf(head),
    participants: readParticipants(doc, known.people),
    setting: readSetting(doc),
    settingConfirmedBy: readSettingConfirmedBy(doc),
    timeConfirmedBy: readTimeConfirmedBy(doc),
    postponedCount: readPostponedCount(doc),
    chosenParts: readChosenParts(doc),
    issues: readIssues(doc),
    edition: readEdition(doc),
    picks: readPicks(doc, isTruePick),
    toldInPerson: readToldInPerson(doc),
    keywordsUsed: readKeywordsUsed(doc),
    board: readBoard(doc),
    checks: readChecks(doc),
    talk: readTalk(doc),
    ...(way ? { way } : {}),
    notes: withNotes(readNotes(doc), marks),
    shared: [...readSharedNotes(doc), ...sharedFrom(marks)],
    marks: marks.filter(({ fate, isTakenAway }) => fate !== 'nothing' || !isTakenAway),
    agreements,
    planExtra: readPlanExtra(doc),
    outcomes: readOutcomes(doc),
    nextFollowUp: readNextFollowUp(doc),
    previous: readPrevious(doc),
    next: readNextTalk(doc),
    linked: readLinkedTalks(doc),
    confirmations: readConfirmations(doc),
    sealed: readSealed(doc),
    tasksDone: readTasksDone(doc),
  }
  return ok({ conversation, isNewer: isNewer(doc) })
}
