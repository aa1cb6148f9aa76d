import type { Conversation, LinkedTalk, NextTalk, PreviousPlan } from '../domain/conversation.ts'
import type { AgreementId, ConversationId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { outcomeOf, setOutcome } from './outcomes.ts'
import { idOf, instantOf, objectOf, type Read, recordOf, wordsOf } from './parse.ts'
import { rowsAt, rowsOf } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// In a conversation. previous: plan = { conversation, canonical } · next: talk = { conversation, link, until, by },
// linked/<conversation> = { part, conversation, link, until, by }
const previous = (doc: SharedDoc) => doc.getMap<unknown>('previous')
const next = (doc: SharedDoc) => doc.getMap<unknown>('next')

/** The last plan on its way into a new conversation, with what was said about it until then. */
export interface CarriedPlan extends PreviousPlan {
  outcomes: Conversation['outcomes']
}

/**
 * The plan of the talk before this one, for both to look at. Once, by one device, and only when the other has joined:
 * before, the document is what the invitation offers to whoever holds its link.
 */
export function carryIn(doc: SharedDoc, { conversation, canonical, outcomes }: CarriedPlan): void {
  change(doc, () => {
    previous(doc).set('plan', { conversation, canonical })
    for (const [id, outcome] of Object.entries(outcomes)) {
      if (!outcome) continue
      const agreement = id as AgreementId
      setOutcome(doc, agreement, outcome.status, outcome.on)
      for (const [field, text] of Object.entries(outcome.told))
        replaceText(doc.getText(textNames.outcome(agreement, field)), text ?? '')
    }
  })
}

export const readPrevious = (doc: SharedDoc): PreviousPlan | null => planOf(previous(doc).get('plan'))

/** The person's own invitation to the next talk, said where the other is already in. */
export function noteNextTalk(doc: SharedDoc, talk: NextTalk): void {
  change(doc, () => next(doc).set('talk', { ...talk }))
}

export const readNextTalk = (doc: SharedDoc): NextTalk | null => talkOf(next(doc).get('talk'))

/** The same for a talk that the form links to this one; rows of their own, so that two made apart are both there. */
export function noteLinkedTalk(doc: SharedDoc, talk: LinkedTalk): void {
  change(doc, () => next(doc).set(`linked/${talk.conversation}`, { ...talk }))
}

export const readLinkedTalks = (doc: SharedDoc): LinkedTalk[] =>
  rowsAt(next(doc), ['linked', idOf<ConversationId>], linkedOf)
    .filter(({ path: [, id], value }) => value.conversation === id)
    .map(({ value }) => value)
    .slice(0, maxLinkedTalks)
const maxLinkedTalks = 100

/** Each of the person's own is noted anew where its invitation is no longer as it stands here. */
export function keepTalksOffered(
  doc: SharedDoc,
  by: ParticipantId,
  offerOf: (id: ConversationId) => Partial<Pick<NextTalk, 'link' | 'until'>>,
): void {
  const changed = <Talk extends NextTalk>(talk: Talk): Talk[] => {
    const now = { ...talk, ...(talk.by === by ? offerOf(talk.conversation) : {}) }
    return now.link === talk.link && now.until === talk.until ? [] : [now]
  }
  const following = readNextTalk(doc)
  for (const talk of following ? changed(following) : []) noteNextTalk(doc, talk)
  for (const talk of readLinkedTalks(doc).flatMap(changed)) noteLinkedTalk(doc, talk)
}

export function withdrawTalks(
  doc: SharedDoc,
  by: ParticipantId,
  isDeleted: (id: ConversationId) => boolean,
): void {
  const isGone = (talk: NextTalk | null) => talk?.by === by && isDeleted(talk.conversation)
  const gone = rowsOf(next(doc)).filter(({ value }) => isGone(talkOf(value)))
  if (gone.length > 0)
    change(doc, () => {
      for (const { path } of gone) next(doc).delete(path.join('/'))
    })
}

export const hasTalksOffered = (doc: SharedDoc): boolean => next(doc).size > 0

const talkFields = { conversation: idOf<ConversationId>, by: idOf<ParticipantId>, link: wordsOf }
const talkOf: Read<NextTalk> = objectOf(talkFields, { until: instantOf })
const linkedOf: Read<LinkedTalk> = objectOf({ ...talkFields, part: idOf }, { until: instantOf })

const planFields = { conversation: idOf<ConversationId>, canonical: wordsOf }
const planOf: Read<PreviousPlan> = objectOf(planFields)

/** As a notebook keeps it until the other has joined. */
export const carriedOf: Read<CarriedPlan> = objectOf(planFields, {
  outcomes: recordOf(idOf<AgreementId>, outcomeOf),
})
