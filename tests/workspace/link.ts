import { expect } from 'vitest'
import type { Giving, PendingLink } from '../../src/workspace/deviceViews.ts'
import { valueIn } from '../crypto/known.ts'
import { type Phone, until } from './twoDevices.ts'

/** The old phone shows a link, the new one answers; `giving` waits for the person's yes. */
export async function ask(old: Phone, added: Phone) {
  const giving = valueIn(await old.workspace.ownDevices.give())
  const link = await linkIn(giving)
  const pending = valueIn(await added.workspace.invitations.preview(link)) as PendingLink
  expect(pending.kind).toBe('own-device')
  const joining = pending.join()
  await until(() => giving.state.get().state === 'answered')
  return { giving, joining, link }
}

export async function linkIn({ state }: Giving): Promise<string> {
  await until(() => state.get().state === 'open')
  const open = state.get()
  return open.state === 'open' ? open.link : ''
}

export async function link(old: Phone, added: Phone): Promise<void> {
  const { giving, joining } = await ask(old, added)
  await giving.decide(true)
  await until(() => joining.state.get().state === 'waiting')
  await joining.decide(true)
  await until(() => joining.state.get().state === 'done')
  giving.close()
}
