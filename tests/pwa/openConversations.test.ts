import { expect, test, vi } from 'vitest'
import { keepConversationOpen, unlessConversationIsOpen } from '../../src/pwa/openConversations.ts'

const moment = () => new Promise(resolve => setTimeout(resolve, 20))

test('An update waits while any tab has a conversation open, and comes when the last one is closed', async () => {
  const apply = vi.fn()
  const [here, there] = [keepConversationOpen(), keepConversationOpen()]
  await moment()
  expect(await unlessConversationIsOpen(apply)).toBe(false)
  here()
  await moment()
  expect(await unlessConversationIsOpen(apply)).toBe(false)
  expect(apply).not.toHaveBeenCalled()
  there()
  await moment()
  expect(await unlessConversationIsOpen(apply)).toBe(true)
  expect(apply).toHaveBeenCalledOnce()

  // From here on, until the page has been loaded anew, a conversation that opens leaves the update alone.
  const late = keepConversationOpen()
  await moment()
  const { held } = await navigator.locks.query()
  expect(held?.map(({ mode }) => mode)).toEqual(['exclusive'])
  late()
})
