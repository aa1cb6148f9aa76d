import { keepAgreement } from '../../document/agreements.ts'
import { bringBack, makeNote, takeAway } from '../../document/markRows.ts'
import {
  addMark,
  addOwnMark,
  noteMark,
  ownMarks,
  readMarks,
  readOwnMarks,
  removeMark,
  restoreMark,
  shareMark,
  toggleMark,
} from '../../document/marks.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { questionsToAsk } from '../../domain/content.ts'
import type { MarkId, NodeId } from '../../domain/ids.ts'
import { jointNotesOf } from '../../domain/jointNotes.ts'
import { agreementFrom, type Mark } from '../../domain/marks.ts'
import { isUnwritten } from '../../domain/unwritten.ts'
import type { Marking } from '../conversationSession.ts'
import type { ConversationView } from '../views.ts'

interface Where {
  doc: SharedDoc
  notebook: SharedDoc
  view(): ConversationView
  newId(): string
  isJoined(): boolean
}

/** One's own marks are in the notebook and need nobody; the others are shared with whoever has joined. */
export function marking({ doc, notebook, view, newId, isJoined }: Where): Marking {
  const me = () => view().me.id
  const own = () => ownMarks(notebook, view().conversation.id)
  const sharedMark = (id: MarkId) => readMarks(doc).find(mark => mark.id === id)
  const ownMark = (id: MarkId) =>
    sharedMark(id) ? undefined : readOwnMarks(notebook, view().conversation.id).find(mark => mark.id === id)

  function placeOf(node: NodeId): NonNullable<Mark['noteAt']> {
    const { pack, conversation } = view()
    const question = questionsToAsk(pack, conversation.edition).find(({ id }) => id === node)
    const [joint] = question ? jointNotesOf(pack, conversation.edition, question) : []
    return joint ? { node: joint.node, isJoint: true } : { node, isJoint: false }
  }

  return {
    addMark(node, bin = 'ours') {
      const { pack, conversation } = view()
      if (isUnwritten(pack, node)) throw new Error('What must never be written down was to be marked')
      const id = newId() as MarkId
      const both = [...readMarks(doc), ...readOwnMarks(notebook, conversation.id)]
      const after = both.map(({ order }) => order)
      if (bin === 'mine') addOwnMark(notebook, me(), { conversation: conversation.id, id, node, after })
      else if (isJoined()) addMark(doc, me(), { id, node, text: '', after })
      return id
    },
    toggleMark: id => isJoined() && toggleMark(doc, id),
    removeMark(id) {
      if (ownMark(id)) takeAway(own(), me(), id)
      else if (isJoined()) removeMark(doc, me(), id)
    },
    restoreMark(id) {
      if (ownMark(id)) return bringBack(own(), id)
      if (!isJoined()) return
      restoreMark(doc, id)
      keepAgreement(doc, me(), agreementFrom(id))
    },
    noteMark(id) {
      const mine = ownMark(id)
      const mark = mine ?? sharedMark(id)
      if (mine) makeNote(own(), id, { node: mine.node, isJoint: true })
      else if (mark && isJoined()) noteMark(doc, id, placeOf(mark.node))
    },
    shareMark(id) {
      const mine = ownMark(id)
      if (!mine || !isJoined()) return
      shareMark(doc, mine)
      if (mine.fate === 'note') noteMark(doc, id, placeOf(mine.node))
    },
  }
}
