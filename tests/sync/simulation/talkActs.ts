import { addAgreement, agreeOnMark, setField, togglePerson } from '../../../src/document/agreements.ts'
import {
  drawQuestion,
  layQuestion,
  layStone,
  putAside,
  takeBack,
  turnQuestion,
} from '../../../src/document/board.ts'
import { readConversation } from '../../../src/document/conversationDoc.ts'
import {
  addMark,
  addOwnMark,
  noteMark,
  ownMarkText,
  readMarks,
  readOwnMarks,
  removeMark,
  restoreMark,
  shareMark,
  toggleMark,
} from '../../../src/document/marks.ts'
import { textNames } from '../../../src/document/names.ts'
import type { SharedDoc } from '../../../src/document/sharedDoc.ts'
import { textHandle } from '../../../src/document/textHandle.ts'
import { moveLeg } from '../../../src/document/way.ts'
import { boardOf } from '../../../src/domain/board.ts'
import { keywordsOf, questionsToAsk } from '../../../src/domain/content.ts'
import type { Conversation } from '../../../src/domain/conversation.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId } from '../../../src/domain/ids.ts'
import { legsOf } from '../../../src/domain/way.ts'
import { seed } from '../../document/twoPhones.ts'
import { formPack } from '../../snapshot/examples.ts'
import type { Act } from './acts.ts'
import type { Device } from './device.ts'

/** What people do while they talk: on the way, on the board, with marks, and with touches alone. */
export const talkActs = {
  'moves a leg'({ phone, a, b }: Act) {
    const talk = talkOn(phone)
    if (!talk) return
    const legs = legsOf(pack, talk)
    moveLeg(phone.doc, legs, oneOf(legs, a)!.id, Math.floor(b * legs.length))
  },
  'lays a piece': ({ phone, a, b }: Act) => pieceMoves[Math.floor(a * 10) % pieceMoves.length]!(phone, a, b),
  marks({ phone, at, a, b }: Act) {
    const id = `m${at}` as MarkId
    const node = oneOf(questions, b)!
    if (a < 0.6) return addMark(phone.doc, me, { id, node, text: a < 0.3 ? '' : `husk ${at}` })
    // A notebook goes through a room of its own by the same code; here both stand in one document.
    const after = readMarks(phone.doc).map(({ order }) => order)
    addOwnMark(phone.doc, me, { conversation, id, node, after })
    ownMarkText(phone.doc, conversation, id).set(`kun mit ${at}`)
  },
  'goes to the bench'({ phone, at, a, b }: Act) {
    const mark = oneOf(readMarks(phone.doc), a)
    if (mark) benchMoves[Math.floor(b * 100) % benchMoves.length]!(phone, mark.id, at)
  },
  'shares a mark'({ phone, a }: Act) {
    const mark = oneOf(readOwnMarks(phone.doc, conversation), a)
    if (mark) shareMark(phone.doc, mark)
  },
  'agrees by touches'({ phone, at, a, b }: Act) {
    const agreement = `a${at}` as AgreementId
    const start = { field: 'hvad', text: 'en makker' }
    addAgreement(phone.doc, me, { id: agreement, group: oneOf(groups, a)!, start })
    setField(phone.doc, me, { agreement, field: 'hvornaar', value: '2027-01-15' })
    setField(phone.doc, me, {
      agreement,
      field: 'opfoelgning',
      value: b < 0.5 ? 'om et par uger' : '2027-03-01',
    })
    for (const field of ['hvem', 'ansvar']) togglePerson(phone.doc, me, { agreement, field, person: me })
  },
}

/** As the screens show it: legs and pieces in their order, marks of both kinds and what became of them. */
export function shownTalk(doc: SharedDoc) {
  const talk = talkOn({ doc })
  if (!talk) return null
  const legs = legsOf(pack, talk).map(({ id, order }) => [id, order])
  return { talk, legs, board: boardOf(pack, talk), own: readOwnMarks(doc, conversation) }
}

const pieceMoves: ((phone: Device, a: number, b: number) => void)[] = [
  ({ doc }, _, b) => drawQuestion(doc, oneOf(questions, b)!),
  ({ doc }, _, b) => turnQuestion(doc, oneOf(questions, b)!),
  ({ doc }, a, b) => layQuestion(doc, oneOf(questions, b)!, a < 0.2 ? null : oneOf(questions, a)!),
  ({ doc }, a, b) => layStone(doc, oneOf(words, b)!, oneOf(questions, a)!),
  ({ doc }, a, b) => putAside(doc, oneOf(a < 0.5 ? questions : words, b)!),
  ({ doc }, a, b) => takeBack(doc, oneOf(a < 0.5 ? questions : words, b)!),
]

const benchMoves: ((phone: Device, mark: MarkId, at: number) => void)[] = [
  ({ doc }, mark, at) => {
    const words = textHandle(doc, textNames.mark(mark))
    words.set(`${words.get()}${at}. `)
  },
  ({ doc }, mark, at) =>
    noteMark(doc, mark, { node: oneOf(questions, (at % 10) / 10)!, isJoint: at % 2 === 0 }),
  ({ doc }, mark, at) => {
    agreeOnMark(doc, me, { mark, group: oneOf(groups, (at % 3) / 3)!, field: 'hvad' })
  },
  ({ doc }, mark) => toggleMark(doc, mark),
  ({ doc }, mark) => removeMark(doc, me, mark),
  ({ doc }, mark) => restoreMark(doc, mark),
]

function talkOn({ doc }: Pick<Device, 'doc'>): Conversation | null {
  const read = readConversation(doc, () => true)
  return read.ok ? read.value.conversation : null
}

const oneOf = <Each>(all: readonly Each[], part: number): Each | undefined =>
  all[Math.floor(part * all.length)]

const me = 'maja' as ParticipantId
const conversation = seed.id
const pack = formPack()
const edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }
const questions: NodeId[] = questionsToAsk(pack, edition).map(({ id }) => id)
const words: NodeId[] = keywordsOf(pack).map(({ id }) => id)
const groups = ['adfaerd', 'struktur', 'opgaver'].map(name => `albertslund.${name}` as NodeId)
