import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import type { NewConversation } from '../../src/workspace/workspace.ts'
import { valueIn } from '../crypto/known.ts'
import { Between, create, type Phone, phone, preview, start, until } from './twoDevices.ts'
import { herWords, pick, question, talkAndAgree } from './wholeTalk.ts'

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

export const entryOn = (at: Phone, id: ConversationId) => readNotebookEntry(at.disk.read('notebook'), id)!
export const epochOn = (at: Phone, id: ConversationId) => entryOn(at, id).rotated?.epoch ?? 0
export const noteOn = (at: Phone, id: ConversationId) => at.view(id).conversation.notes[question]
export const write = (at: Phone, id: ConversationId, text: string) =>
  at.session(id).text({ bin: 'ours', note: question }).set(text)
export const holds = ({ rooms }: Between, secret: Uint8Array, text: string) => {
  const doc = rooms.held(secret)
  return doc !== null && Buffer.from(stateOf(doc)).includes(text)
}
export const memberStates = (at: Phone, id: ConversationId) =>
  at.view(id).group!.members.map(({ name, invitation }) => `${name} ${invitation.state}`)

/** Everything that stands before concluding is done; the plan waits for its confirmations. */
export async function writeGroupPlan(phones: Phone[], id: ConversationId): Promise<void> {
  const [maja] = phones as [Phone, ...Phone[]]
  for (const at of phones) {
    await pick(at.session(id), herWords)
    if (at !== maja) at.session(id).confirmSetting()
  }
  await until(() => phones.every(at => at.view(id).picks.isOpen))
  talkAndAgree(maja, id)
  await until(() => phones.every(at => at.view(id).station === 'seal'))
  await until(() => new Set(phones.map(at => at.view(id).plan.hash)).size === 1 && maja.view(id).plan.hash)
}
