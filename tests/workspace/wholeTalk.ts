import type { ConversationId, NodeId } from '../../src/domain/ids.ts'
import type { ConversationSession } from '../../src/workspace/conversationSession.ts'
import { moment, type Phone, until } from './twoDevices.ts'

export const question = 'albertslund.adfaerd.q1' as NodeId
const word = (name: string) => `albertslund.kw.${name}` as NodeId
export const herWords = [word('mod'), word('relationer'), word('senior')]
export const hisWords = [word('mod'), word('motivation'), word('rollemodel')]

interface Two {
  maja: Phone
  jonas: Phone
  id: ConversationId
}

export async function pick(session: ConversationSession, words: NodeId[]): Promise<void> {
  for (const one of words) session.togglePick(one)
  await session.sealPicks()
}

/** Everything that stands before concluding is done; the plan waits for its confirmations. */
/** As `seenBy` has it: not which words. */
export const hasPicked = (who: Phone, id: ConversationId, seenBy = who): boolean =>
  seenBy.view(id).conversation.picks.some(({ by }) => by === who.view(id).me.id)

export async function writePlan({ maja, jonas, id }: Two): Promise<void> {
  await pick(maja.session(id), herWords)
  await pick(jonas.session(id), hisWords)
  jonas.session(id).confirmSetting()
  await until(() => maja.view(id).picks.isOpen && jonas.view(id).picks.isOpen)
  talkAndAgree(maja, id)
  await until(() => maja.view(id).station === 'seal' && jonas.view(id).station === 'seal')
  await until(() => maja.view(id).plan.hash === jonas.view(id).plan.hash && maja.view(id).plan.hash)
}

/** One agreement, all by the one who writes. */
export function talkAndAgree(writer: Phone, id: ConversationId): void {
  const session = writer.session(id)
  session.startTalk()
  session.endTalk()
  const agreement = session.addAgreement('albertslund.opgaver' as NodeId)
  session.text({ bin: 'record', agreement, field: 'hvad' }).set('To formiddage')
  session.text({ bin: 'record', agreement, field: 'hvornaar' }).set('Inden jul')
  for (const field of ['hvem', 'ansvar']) session.togglePerson(agreement, field, writer.view(id).me.id)
  session.setField(agreement, 'opfoelgning', '2027-02-01')
  session.setPlanField('opfoelgningsdato', '2027-03-01')
}

export async function confirm(phone: Phone, id: ConversationId): Promise<void> {
  await until(() => phone.view(id).plan.hash)
  const confirmed = await phone.session(id).confirmPlan()
  if (!confirmed.ok) throw new Error(confirmed.failure)
  await moment()
}

export async function seal(two: Two): Promise<void> {
  await confirm(two.maja, two.id)
  await confirm(two.jonas, two.id)
  const isSealed = (phone: Phone) => phone.view(two.id).plan.sealed !== null
  await until(() => isSealed(two.maja) && isSealed(two.jonas))
}
