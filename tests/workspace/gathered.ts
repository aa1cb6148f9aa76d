import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import type { NewConversation } from '../../src/workspace/workspace.ts'
import { valueIn } from '../crypto/known.ts'
import { Between, create, type Phone, phone, preview, start, until } from './twoDevices.ts'

const firstNames = ['Jonas', 'Sara', 'Ali'] as const
type FirstName = (typeof firstNames)[number]

/** Of the yearly talk by two, with more employees. */
export const ofGroup: NewConversation = {
  ...start,
  others: firstNames.map(name => ({ name, role: 'employee' })),
}

export interface Gathering {
  between: Between
  maja: Phone
  id: ConversationId
  /** By first name, as Maja invited them. */
  ids: Record<FirstName, ParticipantId>
}

/** Maja has made it, and nobody has answered. */
export async function group(between = new Between()): Promise<Gathering> {
  const maja = await phone(between)
  const id = await create(maja, ofGroup)
  const idOf = (name: string) => maja.view(id).others.find(other => other.name === name)!.id
  const [jonas, sara, ali] = firstNames.map(idOf)
  return { between, maja, id, ids: { Jonas: jonas!, Sara: sara!, Ali: ali! } }
}

export const member = (at: Phone, id: ConversationId, who: ParticipantId) =>
  at.view(id).group!.members.find(one => one.id === who)!

export async function memberLink({ maja, id }: Gathering, who: ParticipantId): Promise<string> {
  await until(() => member(maja, id, who).invitation.state === 'open')
  const { invitation } = member(maja, id, who)
  if (invitation.state !== 'open') throw new Error(invitation.state)
  return invitation.link
}

/** By the link; resolves when they are in. */
export async function join(talk: Gathering, name: FirstName, by?: Phone): Promise<Phone> {
  const at = by ?? (await phone(talk.between))
  const pending = await preview(at, await memberLink(talk, talk.ids[name]))
  valueIn(await pending.accept(name))
  await until(() => at.view(talk.id).invitation.state === 'joined')
  await until(() => member(talk.maja, talk.id, talk.ids[name]).invitation.state === 'in')
  return at
}

/** All four. */
export async function gathered(between = new Between()) {
  const talk = await group(between)
  const jonas = await join(talk, 'Jonas')
  const sara = await join(talk, 'Sara')
  const ali = await join(talk, 'Ali')
  const phones = [talk.maja, jonas, sara, ali]
  await until(() => phones.every(one => areIn(one, talk.id) === 4))
  return { ...talk, jonas, sara, ali, phones }
}

export const areIn = (at: Phone, id: ConversationId): number =>
  at.view(id).conversation.participants.filter(({ devices }) => devices.length > 0).length
