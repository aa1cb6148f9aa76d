import { agreementOthers, agreementText } from '../../document/agreements.ts'
import { ownMarkText } from '../../document/marks.ts'
import { textNames } from '../../document/names.ts'
import { outcomeText } from '../../document/outcomes.ts'
import { planText } from '../../document/plan.ts'
import { preparationText } from '../../document/preparation.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { type TextHandle, textHandle } from '../../document/textHandle.ts'
import type { ConversationId, ParticipantId } from '../../domain/ids.ts'
import type { TextPlace } from '../conversationSession.ts'

interface Where {
  doc: SharedDoc
  notebook: SharedDoc
  conversation: ConversationId
  me(): ParticipantId
  /** An ISO date. */
  today(): string
  /** An edit by a key press: what is derived from the text may wait for a pause. */
  type(edit: () => void): void
  /** The control is gone, or shows another text. */
  doneTyping(): void
  /** Before that, only what an invitation may offer can be written into the shared document. */
  isJoined(): boolean
  /** R-KS-09: of the plan. */
  mayWrite(): boolean
}

/** The same place gives the same handle, so that a control's effects don't start over at every render. */
export function textsOf(where: Where): (place: TextPlace) => TextHandle {
  const handles = new Map<string, TextHandle>()
  return place => {
    const key = JSON.stringify(place)
    const handle = handles.get(key) ?? textAt(where, place)
    handles.set(key, handle)
    return handle
  }
}

function textAt(where: Where, place: TextPlace): TextHandle {
  const handle = handleAt(where, place)
  return {
    get: handle.get,
    set(text) {
      const isOpen = isOfPlan(place) ? where.mayWrite() : isOffered(place) || where.isJoined()
      if (isOpen) where.type(() => handle.set(text))
    },
    subscribe(listen) {
      const stop = handle.subscribe(listen)
      return () => {
        stop()
        where.doneTyping()
      }
    },
  }
}

const isOffered = (place: TextPlace) =>
  place.bin === 'mine' ||
  ['wording', 'addedQuestion', 'excerpt', 'focus', 'place', 'told'].some(name => name in place)

const isOfPlan = (place: TextPlace) => ['planField', 'others', 'field'].some(name => name in place)

function handleAt({ doc, notebook, conversation, me, today }: Where, place: TextPlace): TextHandle {
  if (place.bin === 'mine')
    return 'mark' in place
      ? ownMarkText(notebook, conversation, place.mark)
      : preparationText(notebook, conversation, place.node)
  if ('outcome' in place) return outcomeText(doc, place.outcome, place.field, today)
  if ('planField' in place) return planText(doc, place.planField)
  if ('others' in place) return asNow(() => agreementOthers(doc, me(), place.agreement, place.others))
  if ('field' in place) return asNow(() => agreementText(doc, me(), place.agreement, place.field))
  return textHandle(doc, sharedName(place))
}

/** Who writes may be somebody else by then (who left a group came in again), and the text may stand elsewhere. */
const asNow = (handle: () => TextHandle): TextHandle => ({
  get: () => handle().get(),
  set: text => handle().set(text),
  subscribe: listen => handle().subscribe(listen),
})

function sharedName(place: Extract<TextPlace, { bin: 'ours' }>): string {
  if ('note' in place) return textNames.note(place.note)
  if ('told' in place) return textNames.note(place.told)
  if ('sharedNote' in place) return textNames.shared(place.sharedNote)
  if ('mark' in place) return textNames.mark(place.mark)
  if ('wording' in place) return textNames.wording(place.wording)
  if ('addedQuestion' in place) return textNames.added(place.addedQuestion)
  if ('excerpt' in place) return textNames.excerpt(place.excerpt)
  return 'focus' in place ? textNames.focus : textNames.place
}
