import type { BrowserContext, Page } from 'playwright-core'
import { addAgreement, agreementText, setField, togglePerson } from '../../src/document/agreements.ts'
import { layQuestion, layStone } from '../../src/document/board.ts'
import { addMark } from '../../src/document/marks.ts'
import { readParticipants } from '../../src/document/participants.ts'
import { changeSetting } from '../../src/document/setting.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { endTalk, shareNote, startTalk } from '../../src/document/talk.ts'
import type { AgreementId, MarkId, NodeId, ParticipantId } from '../../src/domain/ids.ts'
import albertslund from '../../src/packs/albertslund.json' with { type: 'json' }
import { invite, join } from '../e2e/steps.ts'
import { appendRow, readRows } from './rows.ts'
import type { BenchPhone, Stage } from './stage.ts'

/** As a leader does it; the answer is the link to send. */
export const makeConversation = (context: BrowserContext, page: Page, url: string): Promise<string> =>
  invite(person(context, page), url, { me: 'Maja Lund', other: 'Jonas Holm' })

/** The leader's phone with a conversation filled to the brim, and the address of one of its agreements. */
export async function fullConversation(
  stage: Stage,
  talk: 'held' | 'going on' = 'held',
): Promise<{ phone: BenchPhone; agreement: string; talk: string }> {
  const { phone, address } = await joinedConversation(stage, (doc, maja, jonas) => {
    startTalk(doc, talk === 'held' ? '2026-11-26T10:00:00.000Z' : new Date().toISOString())
    if (talk === 'held') endTalk(doc, '2026-11-26T11:00:00.000Z')
    fill(doc, maja, jonas)
  })
  return { phone, agreement: `${address}/agree/bench-12`, talk: `${address}/talk` }
}

/** The same with the puzzle's 42 pieces: all nine questions on the path, and the stones beside them. */
export async function laidBoard(stage: Stage): Promise<{ phone: BenchPhone; board: string }> {
  const { phone, address } = await joinedConversation(stage, layPieces)
  return { phone, board: `${address}/board` }
}

/** Two have joined. What fills it is written straight to the phone's disk, as if it had been done before. */
async function joinedConversation(
  stage: Stage,
  act: (doc: SharedDoc, maja: ParticipantId, jonas: ParticipantId) => void,
): Promise<{ phone: BenchPhone; address: string }> {
  const maja = await stage.phone()
  const page = await maja.open()
  const link = await makeConversation(maja.context, page, stage.urls.app)
  const address = page.url().replace(/\/invite$/, '')
  const id = new URL(address).pathname.split('/').at(-1)

  const jonas = await stage.phone()
  await join(person(jonas.context, await jonas.open()), link)
  await page.getByText('er med').first().waitFor()
  await jonas.close()

  // A page of the same origin that runs nothing: nobody else has the document open.
  await page.goto(`${stage.urls.app}/favicon.svg`)
  const database = `conversation-${id}`
  const doc = newDoc()
  for (const row of await readRows(page, database, 'updates')) applyState(doc, row, null)
  const [leader, employee] = readParticipants(doc).map(participant => participant.id)
  if (!leader || !employee) throw new Error('Two people should take part by now')
  act(doc, leader, employee)
  await appendRow(page, database, 'updates', stateOf(doc))
  await page.close()
  return { phone: maja, address }
}

function fill(doc: SharedDoc, maja: ParticipantId, jonas: ParticipantId): void {
  for (let at = 0; at < 24; at++) {
    const agreement = `bench-${at}` as AgreementId
    addAgreement(doc, maja, { id: agreement, group: `albertslund.${groups[at % 3]}` as NodeId })
    agreementText(doc, jonas, agreement, 'hvad').set(sentence.repeat(1 + (at % 6)))
    setField(doc, maja, { agreement, field: 'hvornaar', value: 'Fra uge 50' })
    togglePerson(doc, maja, { agreement, field: 'hvem', person: jonas })
    togglePerson(doc, maja, { agreement, field: 'ansvar', person: maja })
    setField(doc, maja, { agreement, field: 'opfoelgning', value: '2027-02-26' })
    const node = `albertslund.${groups[at % 3]}.q${1 + (at % 3)}` as NodeId
    addMark(doc, jonas, { id: `mark-${at}` as MarkId, node, text: sentence })
    if (at < 9) shareNote(doc, jonas, { id: `shared-${at}`, node, text: sentence.repeat(4) })
  }
}

function layPieces(doc: SharedDoc, maja: ParticipantId): void {
  changeSetting(doc, maja, { axes: { layout: 'puslespil' } })
  startTalk(doc, '2026-11-26T10:00:00.000Z')
  const questions = groups.flatMap(group =>
    [1, 2, 3].map(number => `albertslund.${group}.q${number}` as NodeId),
  )
  const words = albertslund.keywordSets.flatMap(({ keywords }) => keywords as NodeId[])
  questions.forEach((question, at) => {
    layQuestion(doc, question, questions[at - 1] ?? null)
    for (const word of words.slice(4 * at, 4 * at + 4)) layStone(doc, word, question)
  })
}

const groups = ['adfaerd', 'struktur', 'opgaver']
const sentence = 'Vi prøver den nye vagtplan i otte uger, og Åse skriver ned, hvad der går godt. '

const person = (context: BrowserContext, page: Page) => ({
  name: 'bench',
  context,
  page,
  airplane: (isOn: boolean) => context.setOffline(isOn),
  faults: [],
  wire: [],
})
