import type { Conversation, LinkedTalk, NextTalk, PreviousPlan } from '../domain/conversation.ts'
import type { AgreementId, ConversationId, ParticipantId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { readOutcome, setOutcome } from './outcomes.ts'
import { emptyRecord, idOf, property, rowsUnder, stringOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// In a conversation. previous: plan = { conversation, canonical } · next: talk = { conversation, link, by },
// linked/<conversation> = { part, conversation, link, by }
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

export const readPrevious = (doc: SharedDoc): PreviousPlan | null => planIn(previous(doc).get('plan'))

/** The person's own invitation to the next talk, said where the other is already in. */
export function noteNextTalk(doc: SharedDoc, talk: NextTalk): void {
  change(doc, () => next(doc).set('talk', { ...talk }))
}

export const readNextTalk = (doc: SharedDoc): NextTalk | null => talkIn(next(doc).get('talk'))

/** The same for a talk that the form links to this one; rows of their own, so that two made apart are both there. */
export function noteLinkedTalk(doc: SharedDoc, talk: LinkedTalk): void {
  change(doc, () => next(doc).set(`linked/${talk.conversation}`, { ...talk }))
}

export const readLinkedTalks = (doc: SharedDoc): LinkedTalk[] =>
  rowsUnder(next(doc), 'linked')
    .slice(0, maxLinkedTalks)
    .flatMap(({ id, value }) => {
      const talk = talkIn(value)
      const part = idOf(property(value, 'part'))
      return talk && part && talk.conversation === id ? [{ ...talk, part }] : []
    })
const maxLinkedTalks = 100

function talkIn(talk: unknown): NextTalk | null {
  const conversation = idOf<ConversationId>(property(talk, 'conversation'))
  const by = idOf<ParticipantId>(property(talk, 'by'))
  const link = stringOf(property(talk, 'link'))
  return conversation && by && link ? { conversation, by, link } : null
}

/** As a notebook keeps it until the other has joined. */
export function carriedOf(value: unknown): CarriedPlan | null {
  const plan = planIn(value)
  if (!plan) return null
  const outcomes = emptyRecord<AgreementId, NonNullable<Conversation['outcomes'][AgreementId]>>()
  const kept = property(value, 'outcomes')
  for (const [id, one] of Object.entries(typeof kept === 'object' && kept !== null ? kept : {})) {
    const agreement = idOf<AgreementId>(id)
    const outcome = readOutcome(one)
    if (agreement && outcome) outcomes[agreement] = outcome
  }
  return { ...plan, outcomes }
}

function planIn(value: unknown): PreviousPlan | null {
  const conversation = idOf<ConversationId>(property(value, 'conversation'))
  const canonical = stringOf(property(value, 'canonical'))
  return conversation && canonical ? { conversation, canonical } : null
}
