import { expect } from 'vitest'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import type { ReadmissionStatus } from '../../src/workspace/views.ts'
import { valueIn } from '../crypto/known.ts'
import { type Between, type Phone, phone, preview, until } from './twoDevices.ts'

/** Somebody lost the phone: asked in on another by whoever is still there. */

export const asking = (helper: Phone, id: ConversationId): ReadmissionStatus => {
  const { readmission } = helper.view(id)
  if (!readmission) throw new Error('Nobody is asked in')
  return readmission
}

export async function askIn(helper: Phone, id: ConversationId, of?: ParticipantId): Promise<string> {
  const readmission = await helper.session(id).readmission()
  const before = openLink(helper, id)
  await readmission.begin(of ?? helper.view(id).others[0]!.id)
  let link = ''
  await until(() => {
    link = openLink(helper, id)
    return link !== '' && link !== before
  })
  return link
}

function openLink(helper: Phone, id: ConversationId): string {
  const { readmission } = helper.view(id)
  return readmission?.state === 'open' ? readmission.link : ''
}

/** A new phone that opens the link and answers; both show the same words. */
export async function answerAgain(
  { between, helper, id, link }: { between: Between; helper: Phone; id: ConversationId; link: string },
  on?: Phone,
): Promise<Phone> {
  const found = on ?? (await phone(between))
  const pending = await preview(found, link)
  expect(pending.preview.isReadmission).toBe(true)
  valueIn(await pending.accept(''))
  found.letGo(id)
  await until(() => asking(helper, id).state === 'asked')
  await until(() => words(found, id).length === 4)
  return found
}

export function words(found: Phone, id: ConversationId): number[] {
  const state = found.session(id).view.get()
  return state.state === 'returning' && state.view.state === 'waiting' ? state.view.words : []
}

export const wordsAsked = (helper: Phone, id: ConversationId): number[] => {
  const now = asking(helper, id)
  return now.state === 'asked' ? now.words : []
}

export const decide = async (helper: Phone, id: ConversationId, isThem: boolean): Promise<void> =>
  (await helper.session(id).readmission()).decide(isThem)
