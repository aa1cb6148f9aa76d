import {
  addAgreement,
  agreeOnMark,
  keepAgreement,
  removeAgreement,
  setField,
  togglePart,
  togglePerson,
} from '../../document/agreements.ts'
import {
  drawQuestion,
  layQuestion,
  layStone,
  putAside,
  takeBack,
  turnQuestion,
} from '../../document/board.ts'
import {
  addQuestion,
  moveParts,
  removeQuestion,
  restoreWording,
  reword,
  setDocumentAddress,
  setEditionSetting,
  takeEdition,
} from '../../document/edition.ts'
import { setNextFollowUp, setOutcome } from '../../document/outcomes.ts'
import { putPerson, readPeople } from '../../document/people.ts'
import { sayToldInPerson } from '../../document/picks.ts'
import { pinDevice } from '../../document/pinnedDevices.ts'
import { setPlanField, tickTask } from '../../document/plan.ts'
import { setMyPicks, toggleMyCheck } from '../../document/preparation.ts'
import { changeSetting, choosePart, confirmSetting, holdOn, sendIssues } from '../../document/setting.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { endTalk, markKeywordUsed, shareNote, startTalk, toggleCheck } from '../../document/talk.ts'
import { moveLeg } from '../../document/way.ts'
import { planWriter } from '../../domain/access.ts'
import { fieldsIn } from '../../domain/agreements.ts'
import { isJoint } from '../../domain/content.ts'
import { localDate } from '../../domain/dates.ts'
import type { AgreementId, NodeId } from '../../domain/ids.ts'
import { addedQuestions } from '../../domain/issues.ts'
import { movedForward } from '../../domain/parts.ts'
import { legsOf } from '../../domain/way.ts'
import type { Commands } from '../conversationSession.ts'
import { noteOnList } from '../notebook/people.ts'
import type { ConversationView } from '../views.ts'
import { marking } from './marking.ts'

interface Where {
  doc: SharedDoc
  notebook: SharedDoc
  /** As it stands when the command is called. */
  view(): ConversationView
  now(): Date
  newId(): string
  /**
   * Until the other has joined, the document is what the invitation offers to whoever holds its link. So nothing gets
   * in but names, setting, edition and commitments.
   */
  isJoined(): boolean
  /** R-KS-09: of the plan. What somebody else wrote before, or far away meanwhile, stays as a proposal. */
  mayWrite(): boolean
}

/** The commands that change one document in one transaction and need nothing else. */
export function commandsOf({ doc, notebook, view, now, newId, isJoined, mayWrite }: Where): Commands {
  const me = () => view().me.id
  const instant = () => now().toISOString()
  const onlyIf =
    (isAllowed: () => boolean) =>
    <Of extends unknown[]>(act: (...of: Of) => void) =>
    (...of: Of): void => {
      if (isAllowed()) act(...of)
    }
  /** The screen that it leads to finds it there. */
  const atOnce = <Made>(made: Made): Made => {
    view()
    return made
  }
  const whenJoined = onlyIf(isJoined)
  const whenWriting = onlyIf(mayWrite)
  const marks = marking({ doc, notebook, view, newId, isJoined })
  return {
    changeSetting: change => changeSetting(doc, me(), change),
    confirmSetting: () => confirmSetting(doc, me()),
    choosePart: (part, isIn) => choosePart(doc, me(), part, isIn),
    movePartForward(part) {
      const { wholeForm, conversation } = view()
      moveParts(doc, movedForward(wholeForm, conversation.edition.moved, part))
    },
    tellOfEmployee(facts) {
      const { conversation, pack, others } = view()
      if (view().me.role !== 'leader') return
      const name = others.find(({ role }) => role === 'employee')?.name ?? ''
      const talk = { id: conversation.id, name, form: pack.id }
      // Whoever was invited may have written the name in another way.
      const listed = readPeople(notebook).find(({ talks }) => talks.includes(talk.id))?.id
      putPerson(notebook, listed ?? noteOnList(notebook, talk, newId), facts)
      for (const { part, isIn } of view().parts?.toSay ?? []) choosePart(doc, me(), part, isIn)
    },
    sendIssues: () =>
      sendIssues(doc, { sentOn: localDate(now()), added: addedQuestions(view().conversation) }),

    reword: (question, wording) => reword(doc, question, wording),
    restoreWording: question => restoreWording(doc, question),
    addQuestion(parent) {
      const id = `added.${newId()}` as NodeId
      addQuestion(doc, { id, parent })
      return id
    },
    removeQuestion: question => removeQuestion(doc, question),
    takeEdition: taken => takeEdition(doc, taken, () => `added.${newId()}` as NodeId),
    setEditionSetting: (setting, value) => setEditionSetting(doc, setting, value),
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
      const row = pack.nodes.find(one => one.id === node)
      const isForAll = row ? isJoint(row) : true
      if (isForAll && isJoined()) toggleCheck(doc, me(), node)
      else toggleMyCheck(notebook, conversation.id, node)
    },
    shareNote: whenJoined(node => {
      const text = view().mine.notes[node]?.trim()
      if (text) shareNote(doc, me(), { id: newId(), node, text })
    }),

    startTalk: whenJoined(() => {
      const { talk, setting } = view().conversation
      const today = localDate(now())
      // Who looks in before that day keeps it.
      if (talk.startedAt === null && setting.date < today) holdOn(doc, today)
      startTalk(doc, instant())
    }),
    endTalk: whenJoined(() => endTalk(doc, instant())),
    holdOn: whenJoined(day => holdOn(doc, day)),
    moveLeg: whenJoined((leg, to) => moveLeg(doc, legsOf(view().pack, view().conversation), leg, to)),
    bringUpKeyword: whenJoined(keyword => markKeywordUsed(doc, keyword)),
    drawQuestion: whenJoined(question => drawQuestion(doc, question)),
    turnQuestion: whenJoined(question => turnQuestion(doc, question)),
    layQuestion: whenJoined((question, after) => layQuestion(doc, question, after)),
    layStone: whenJoined((keyword, question) => layStone(doc, keyword, question)),
    putAside: whenJoined(piece => putAside(doc, piece)),
    takeBack: whenJoined(piece => takeBack(doc, piece)),
    ...marks,

    addAgreement(group, fromMark) {
      const { pack } = view()
      const field = pack.plan && fieldsIn(pack.plan, group).find(({ type }) => type === 'text')?.id
      if (fromMark && field && mayWrite()) {
        marks.shareMark(fromMark)
        return atOnce(agreeOnMark(doc, me(), { mark: fromMark, group, field }))
      }
      const id = newId() as AgreementId
      whenWriting(() => addAgreement(doc, me(), { id, group }))()
      return atOnce(id)
    },
    setField: whenWriting((agreement, field, value) => setField(doc, me(), { agreement, field, value })),
    togglePerson: whenWriting((agreement, field, person) =>
      togglePerson(doc, me(), { agreement, field, person }),
    ),
    togglePart: whenWriting((agreement, field, part) => togglePart(doc, me(), { agreement, field, part })),
    removeAgreement: whenWriting(agreement => removeAgreement(doc, me(), agreement)),
    keepAgreement: whenWriting(agreement => keepAgreement(doc, me(), agreement)),
    setPlanField: whenJoined((field, value) => {
      const isAllowed = field === planWriter ? view().me.role === 'leader' : mayWrite()
      if (isAllowed) setPlanField(doc, field, value)
    }),

    settleDevice({ kind, of, device }, as) {
      const how = as !== 'seen' ? as : kind === 'removed' ? 'removed' : 'endorsed'
      pinDevice(notebook, view().conversation.id, { of, device, how, isTold: true })
    },

    setOutcome: whenJoined((agreement, status) => setOutcome(doc, agreement, status, localDate(now()))),
    setNextFollowUp: whenJoined(date => setNextFollowUp(doc, date)),

    tickTask: whenJoined(task => tickTask(doc, me(), { task, at: instant() })),
  }
}
