import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLobbies, readNotebookEntries } from '../../src/document/notebookDoc.ts'
import { eventually } from './eventually.ts'
import { openPair, type Pair } from './pair.ts'
import { openWorld, type World } from './phones.ts'
import { envelopesIn, notebookOn, openRoom } from './room.ts'
import { see } from './see.ts'
import { goTo, press, readScreen, writeNote } from './steps.ts'

const question = 'albertslund.adfaerd.q1'

describe('A conversation that is ended for all, while the other phone is away,', () => {
  let world: World
  let pair: Pair
  let secret: Uint8Array
  let lobby: Uint8Array

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world)
    await writeNote(pair.maja, pair.conversation, question, 'Mere sammen med natholdet')
    await writeNote(pair.jonas, pair.conversation, question, 'Jonas egen tanke')
    const notebook = await notebookOn(pair.maja.page)
    const entry = readNotebookEntries(notebook)[0]!
    secret = entry.secret!
    lobby = readLobbies(notebook, entry.id)[0]!
    await pair.jonas.airplane(true)
    await goTo(pair.maja, pair.conversation, 'invite')
    await press(pair.maja.page, 'Afslut samtalen for alle')
    await pair.maja.page.getByRole('dialog').waitFor()
    await see(pair.maja, 'ending, asked')
    await press(pair.maja.page, 'Ja, afslut den for alle')
    await pair.maja.page.waitForURL(/\/endings$/)
  })
  afterAll(() => world.close())

  test('is gone from this phone’s disk, every word and picture of it', async () => {
    await eventually(() => conversationsOn(pair.maja.page)).toEqual([])
    const rows = await everythingOn(pair.maja.page)
    for (const word of ['natholdet', 'skema', 'walkntalk']) expect(rows).not.toContain(word)
  })

  test('is said to be gone here and at the relay, and not yet on the other’s phone', async () => {
    const { maja } = pair
    await maja.page.getByText('Slettet på serveren, også invitationen').waitFor()
    await maja.page.getByText('venter, til Jonas sletter den').waitFor()
    await see(maja, 'ending, receipt')
  })

  test('tells the other phone who ended it, and takes nothing there before its person says so', async () => {
    const { jonas } = pair
    await jonas.airplane(false)
    await jonas.page.goto(`${pair.conversation}/prepare`)
    await jonas.page.getByRole('heading', { name: 'Maja har afsluttet samtalen' }).waitFor()
    await see(jonas, 'ended')
    await press(jonas.page, 'Se samtalen, før du sletter')
    await jonas.page.getByText('Gør dig klar').first().waitFor()
    expect(readNotebookEntries(await notebookOn(jonas.page))).toHaveLength(1)
    expect(await everythingOn(jonas.page)).toContain('Jonas egen tanke')
    await jonas.page.goto(world.url)
    const home = jonas.page.locator('.home-rows')
    await home.getByText('Maja har afsluttet samtalen').waitFor()
    expect(await jonas.page.locator('main').textContent()).not.toContain('ligger sikkert')
  })

  test('is gone there too when its person deletes it, and the receipt of who ended it says so', async () => {
    const { jonas, maja } = pair
    await jonas.page.goto(`${pair.conversation}/prepare`)
    await press(jonas.page, 'Slet den her nu')
    await jonas.page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
    await eventually(() => conversationsOn(jonas.page)).toEqual([])
    expect(await everythingOn(jonas.page)).not.toContain('Jonas egen tanke')
    await eventually(async () => {
      await maja.page.goto(`${world.url}/endings`)
      await maja.page.waitForTimeout(1500)
      return readScreen(maja)
    }).toContain('Slettet på Jonas’ telefon')
    await see(maja, 'ending, complete')
    await press(maja.page, /^Fjern kvitteringen Samtalen med Jonas/)
    await maja.page.getByText('Her er ingen afsluttede samtaler').waitFor()
  })

  test('P-59 leaves at the relay sealed farewells and nothing else, also where the invitation lay', async () => {
    await world.relay.kill('SIGTERM')
    for (const at of [secret, lobby]) {
      const { contents, sealed } = await openRoom(world.dataDir, at)
      expect({ farewells: contents.length, sealed }).toEqual({ farewells: 2, sealed: 0 })
      for (const content of contents)
        expect(JSON.parse(new TextDecoder().decode(content)).signature).toBeTruthy()
    }
    expect(envelopesIn(world.dataDir)).toHaveLength(4)
  })
})

const conversationsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return names.filter(name => name.startsWith('conversation-'))
  })

/** All rows of all databases as text, bytes as their letters. */
const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return asText(new Uint8Array(value))
      if (value instanceof Uint8Array) return new TextDecoder().decode(value)
      if (value instanceof CryptoKey) return ''
      if (Array.isArray(value)) return value.map(asText).join('\n')
      if (typeof value === 'object' && value !== null) return Object.values(value).map(asText).join('\n')
      return String(value)
    }
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const texts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!))
      for (const store of database.objectStoreNames)
        texts.push(asText(await settled(database.transaction(store).objectStore(store).getAll())))
      database.close()
    }
    return texts.join('\n')
  })
