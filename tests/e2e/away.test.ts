import type { CDPSession } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { openPair } from './pair.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { goTo, press } from './steps.ts'

describe('What was written without a network', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  test('reaches the other phone though the app was closed before there was a network again', async () => {
    const { maja, jonas, conversation } = await openPair(world)
    await maja.airplane(true)
    await goTo(maja, conversation, 'edition')
    const focus = maja.page.getByLabel(/^Det, ledergruppen har i fokus/)
    await focus.fill('Skrevet i bussen')
    await eventually(() => postingsOf(maja)).toBe(1)
    expect(await hasKeys(maja)).toBe(false)

    // The worker outlives the app's page; another page of the same address starts it and asks about it.
    await maja.page.goto('about:blank')
    await maja.airplane(false)
    await goTo(jonas, conversation, 'prepare')
    expect(await jonas.page.getByText('Skrevet i bussen').count()).toBe(0)
    await networkIsBack(maja, world.url)
    await jonas.page.getByText('Skrevet i bussen').waitFor()

    await goTo(maja, conversation, 'edition')
    await eventually(() => postingsOf(maja)).toBe(0)
    expect(await focus.inputValue()).toBe('Skrevet i bussen')
    await focus.fill('Skrevet i bussen, og hjemme')
    await jonas.page.getByText('Skrevet i bussen, og hjemme').waitFor()
    await press(jonas.page, 'Hvor er det, vi skrev?')
    await jonas.page.getByRole('heading', { name: /Maja/ }).first().waitFor()
  })

  test('is sent by the page itself when that is there, and nothing is left behind', async () => {
    const { maja, jonas, conversation } = await openPair(world)
    await maja.airplane(true)
    await goTo(maja, conversation, 'edition')
    await maja.page.getByLabel(/^Det, ledergruppen har i fokus/).fill('Ventede på nettet')
    await eventually(() => postingsOf(maja)).toBe(1)
    await maja.airplane(false)
    await goTo(jonas, conversation, 'prepare')
    await jonas.page.getByText('Ventede på nettet').waitFor()
    await eventually(() => postingsOf(maja)).toBe(0)
  })
})

const postingsOf = ({ page }: TestPhone): Promise<number> =>
  page.evaluate(readPostings).then(all => all.length)

/** Neither a CryptoKey nor a field that isn't meant for the relay. */
const hasKeys = async ({ page }: TestPhone): Promise<boolean> => {
  const all = await page.evaluate(readPostings)
  return all.some(fields => fields.join() !== 'chain,cursor,envelopes,room,token')
}

/** The names of the fields of every posting. */
function readPostings(): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('side-om-side/post', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('postings')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('postings').objectStore('postings').getAll()
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result.map(posting => Object.keys(posting).sort()))
      }
    }
  })
}

/** What the browser does by itself on a phone: it tells the worker, with no page of the app open. */
async function networkIsBack({ page, context }: TestPhone, url: string): Promise<void> {
  const session: CDPSession = await context.newCDPSession(page)
  const found = new Promise<string>(resolve => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(url))
      if (ours) resolve(ours.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(url).origin,
    registrationId: await found,
    tag: 'post',
    lastChance: false,
  })
}
