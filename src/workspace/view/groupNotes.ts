import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { readPins } from '../../document/pinnedDevices.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { groupQuestionsFor } from '../../domain/access.ts'
import type { Conversation } from '../../domain/conversation.ts'
import { localDate } from '../../domain/dates.ts'
import type { ConversationId, NodeId } from '../../domain/ids.ts'
import { isSameDevice } from '../../domain/participants.ts'
import { firstOf } from '../../domain/view.ts'
import type { ConversationSession } from '../conversationSession.ts'
import type { ConversationView } from '../views.ts'
import type { GroupNotes } from '../workspace.ts'

interface Parts {
  notebook: SharedDoc
  /** The individual talk. */
  view: ConversationView
  question: NodeId
  open(id: ConversationId): ConversationSession
}

/** R-KBA-12: read from the group's own document, where it stays; only what is everybody's there. */
export async function readGroupNotes(parts: Parts): Promise<GroupNotes | null> {
  const asked = groupQuestionsFor(parts.view.pack, parts.question)
  if (!asked) return null
  const found: GroupNotes[] = []
  for (const id of groupsOfThese(parts)) {
    const talk = await lookInto(parts.open(id))
    if (talk?.pack.id !== parts.view.pack.id || talk.part !== asked.part) continue
    const notes = asked.questions.flatMap(question => notesAt(talk, question))
    if (notes.length > 0) found.push({ day: dayOf(talk), notes })
  }
  return found.sort((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null
}

/** Whose phones are the same is certain, and whose names aren't. Who leads the one leads the other. */
function groupsOfThese({ notebook, view: { me, others } }: Parts): ConversationId[] {
  const theirs = others.flatMap(({ devices }) => devices)
  return readNotebookEntries(notebook).flatMap(({ id, group, me: meThere }) => {
    const isLedByMe = group?.leader === meThere
    if (!group || isLedByMe !== (me.role === 'leader')) return []
    const areThere = readPins(notebook, id).some(
      pin =>
        pin.how !== 'declined' &&
        (isLedByMe || pin.of === group.leader) &&
        theirs.some(device => isSameDevice(device, pin.device)),
    )
    return areThere ? [id] : []
  })
}

function notesAt({ notes, shared }: Conversation, question: NodeId): GroupNotes['notes'] {
  const copies = shared.filter(({ node }) => node === question).map(({ text }) => text)
  const texts = [notes[question] ?? '', ...copies].map(text => text.trim()).filter(Boolean)
  return [...new Set(texts)].map(text => ({ question, text }))
}

const dayOf = ({ talk, setting }: Conversation): string =>
  talk.startedAt ? localDate(new Date(talk.startedAt)) : setting.date

/** As a screen opens it, and lets go of it again; null where it can't be opened here. */
async function lookInto(session: ConversationSession): Promise<Conversation | null> {
  const state = await firstOf(session.view, ({ state }) => state !== 'loading')
  session.close()
  return state.state === 'ready' ? state.view.conversation : null
}
