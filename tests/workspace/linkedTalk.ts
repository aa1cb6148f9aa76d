import type { ConversationId, PackId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { type Phone, preview, start, until } from './twoDevices.ts'

export const ofForm = (pack: string) => ({
  ...start,
  pack: pack as PackId,
  setting: { ...start.setting, axes: {} },
})

/** Maja makes it from within the yearly one, and Jonas says yes where it lies. */
export async function linkTalk(
  maja: Phone,
  jonas: Phone,
  id: ConversationId,
  part: string,
): Promise<ConversationId> {
  const { pack } = maja.view(id).conversation
  const made = valueIn(await maja.workspace.createConversation({ ...ofForm(pack.id), after: id, part }))
  await until(() => jonas.view(id).conversation.linked.some(one => one.conversation === made))
  const talk = jonas.view(id).conversation.linked.find(one => one.conversation === made)!
  const invitation = await preview(jonas, talk.link)
  valueIn(await invitation.accept('Jonas'))
  await until(() => jonas.view(made).invitation.state === 'joined')
  await until(() => maja.view(made).invitation.state === 'closed')
  return made
}
