import {
  addAgreement,
  keepAgreement,
  removeAgreement,
  setField,
  togglePerson,
} from '../document/agreements.ts'
import {
  addQuestion,
  removeQuestion,
  restoreWording,
  reword,
  setDocumentAddress,
} from '../document/edition.ts'
import { addMark, removeMark, toggleMark } from '../document/marks.ts'
import { setName } from '../document/participants.ts'
import { sayToldInPerson } from '../document/picks.ts'
import { setPlanField, tickTask } from '../document/plan.ts'
import { setMyPicks, toggleMyCheck } from '../document/preparation.ts'
import { changeSetting, confirmSetting } from '../document/setting.ts'
import type { SharedDoc } from '../document/sharedDoc.ts'
import { endTalk, markKeywordUsed, shareNote, startTalk, toggleCheck } from '../document/talk.ts'
import type { AgreementId, MarkId, NodeId } from '../domain/ids.ts'
import type { ConversationView } from './views.ts'
import type { ConversationSession } from './workspace.ts'

interface Where {
  doc: SharedDoc
  notebook: SharedDoc
  /** As it stands when the command is called. */
  view(): ConversationView
  now(): Date
  newId(): string
}

export type Commands = Omit<
  ConversationSession,
  | 'view'
  | 'close'
  | 'text'
  | 'sealPicks'
  | 'reopenPicks'
  | 'confirmPlan'
  | 'keptPictures'
  | 'keepPictures'
  | 'codesToInvite'
  | 'codesToAnswer'
  | 'acceptAnswer'
  | 'renewInvitation'
>

/** The commands that change one document in one transaction and need nothing else. */
export function commandsOf({ doc, notebook, view, now, newId }: Where): Commands {
  const me = () => view().me.id
  const instant = () => now().toISOString()
  return {
    changeSetting: change => changeSetting(doc, me(), change),
    confirmSetting: () => confirmSetting(doc, me()),
    renameParticipant: (who, name) => setName(doc, who, name),

    reword: (question, wording) => reword(doc, question, wording),
    restoreWording: question => restoreWording(doc, question),
    addQuestion(parent) {
      const id = `added.${newId()}` as NodeId
      addQuestion(doc, { id, parent })
      return id
    },
    removeQuestion: question => removeQuestion(doc, question),
    setDocumentAddress: (document, address) => setDocumentAddress(doc, document, address),

    togglePick(keyword) {
      const { mine, pack } = view()
      const exactly = pack.keywordSets[0]?.pick.exactly ?? 0
      if (mine.picks.includes(keyword)) {
        setMyPicks(
          notebook,
          view().conversation.id,
          mine.picks.filter(pick => pick !== keyword),
        )
        return 'put-back'
      }
      if (mine.picks.length >= exactly) return 'full'
      setMyPicks(notebook, view().conversation.id, [...mine.picks, keyword])
      return 'picked'
    },
    swapPick(giveUp, take) {
      const picks = view().mine.picks.map(pick => (pick === giveUp ? take : pick))
      setMyPicks(notebook, view().conversation.id, picks)
    },
    confirmToldInPerson: () => sayToldInPerson(doc, me()),
    toggleCheck(node) {
      const { pack, conversation } = view()
      const isJoint = pack.nodes.find(one => one.id === node)?.answeredBy.includes('both')
      if (isJoint) toggleCheck(doc, me(), node)
      else toggleMyCheck(notebook, conversation.id, node)
    },
    shareNote(node) {
      const text = view().mine.notes[node]?.trim()
      if (text) shareNote(doc, me(), { id: newId(), node, text })
    },

    startTalk: () => startTalk(doc, instant()),
    endTalk: () => endTalk(doc, instant()),
    bringUpKeyword: keyword => markKeywordUsed(doc, keyword),
    addMark(node) {
      const id = newId() as MarkId
      addMark(doc, me(), { id, node, text: '' })
      return id
    },
    toggleMark: mark => toggleMark(doc, mark),
    removeMark: mark => removeMark(doc, mark),

    addAgreement(group, fromMark) {
      const id = newId() as AgreementId
      const { conversation, pack } = view()
      const text = conversation.marks.find(mark => mark.id === fromMark)?.text.trim()
      const field = pack.plan?.columns[0]?.fields[0]?.id
      addAgreement(doc, me(), { id, group, ...(text && field ? { start: { field, text } } : {}) })
      if (fromMark && text) toggleMark(doc, fromMark)
      return id
    },
    setField: (agreement, field, value) => setField(doc, me(), { agreement, field, value }),
    togglePerson: (agreement, field, person) => togglePerson(doc, me(), { agreement, field, person }),
    removeAgreement: agreement => removeAgreement(doc, me(), agreement),
    keepAgreement: agreement => keepAgreement(doc, me(), agreement),
    setPlanField: (field, value) => setPlanField(doc, field, value),

    tickTask: task => tickTask(doc, me(), { task, at: instant() }),
  }
}
