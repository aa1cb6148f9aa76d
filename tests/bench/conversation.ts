import type { BrowserContext, Page } from 'playwright-core'
import { addAgreement, agreementText, setField, togglePerson } from '../../src/document/agreements.ts'
import { addMark } from '../../src/document/marks.ts'
import { readParticipants } from '../../src/document/participants.ts'
import { applyState, newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { endTalk, shareNote, startTalk } from '../../src/document/talk.ts'
import type { AgreementId, MarkId, NodeId } from '../../src/domain/ids.ts'
import { invite, join } from '../e2e/steps.ts'
import { appendRow, readRows } from './rows.ts'
import type { BenchPhone, Stage } from './stage.ts'

/** As a leader does it; the answer is the link to send. */
export const makeConversation = (context: BrowserContext, page: Page, url: string): Promise<string> =>
  invite(person(context, page), url, { me: 'Maja Lund', other: 'Jonas Holm' })

/**
 * The leader's phone with a conversation that two have joined and filled to the brim, and the address of one of
 * its agreements. What fills it is written straight to the phone's disk, as if it had been typed before.
 */
export async function fullConversation(
  stage: Stage,
  talk: 'held' | 'going on' = 'held',
): Promise<{ phone: BenchPhone; agreement: string; talk: string }> {
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
  await appendRow(page, database, 'updates', filled(await readRows(page, database, 'updates'), talk))
  await page.close()
  return { phone: maja, agreement: `${address}/agree/bench-12`, talk: `${address}/talk` }
}

function filled(rows: readonly Uint8Array[], talk: 'held' | 'going on'): Uint8Array {
  const doc = newDoc()
  for (const row of rows) applyState(doc, row, null)
  const [maja, jonas] = readParticipants(doc).map(participant => participant.id)
  if (!maja || !jonas) throw new Error('Two people should take part by now')
  startTalk(doc, talk === 'held' ? '2026-11-26T10:00:00.000Z' : new Date().toISOString())
  if (talk === 'held') endTalk(doc, '2026-11-26T11:00:00.000Z')
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
  return stateOf(doc)
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
