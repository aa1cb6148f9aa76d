import { cpSync, renameSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSeeds } from '../../src/document/notebookSeeds.ts'
import { readRoomsToErase } from '../../src/document/roomsToErase.ts'
import { eventually } from './eventually.ts'
import { openPair, openWords, type Pair } from './pair.ts'
import { linkByText } from './pasted.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { notebookOn } from './room.ts'
import { see } from './see.ts'
import { goTo, press, readScreen, writeNote } from './steps.ts'

const node = 'albertslund.adfaerd.q1'

let world: World
const olderCopy = () => `${world.dataDir}-older`
let pair: Pair
let tablet: TestPhone

beforeAll(async () => {
  world = await openWorld()
  pair = await openPair(world)
  tablet = await world.phone('Majas tablet')
  await linkByText(world, pair.maja, tablet)
})
afterAll(() => world.close())

async function writeFocus(phone: TestPhone, text: string): Promise<void> {
  await goTo(phone, pair.conversation, 'edition')
  await phone.page.getByLabel(/ledergruppen har i fokus/).fill(text)
}

async function readsFocus(phone: TestPhone, text: string): Promise<void> {
  await goTo(phone, pair.conversation, 'edition')
  await eventually(() => readScreen(phone)).toContain(text)
}

test('Without a network Maja takes her tablet off the list; it leaves when there is one, and says so itself', async () => {
  const { maja, jonas } = pair
  await writeFocus(tablet, 'Skrevet på tavlen')
  await readsFocus(jonas, 'Skrevet på tavlen')
  await maja.page.goto(`${world.url}/devices`)
  await maja.page.getByText(/^Tilføjet/).waitFor()
  await see(maja, 'devices-before')
  await maja.airplane(true)
  await press(maja.page, 'Fjern den')
  await maja.page.getByRole('heading', { name: /^Fjern / }).waitFor()
  await see(maja, 'devices-remove')
  await maja.page.getByRole('dialog').getByRole('button', { name: 'Fjern den' }).click()
  await maja.page.getByText(/er taget af listen/).waitFor()
  await see(maja, 'devices-leaving')
  await press(maja.page, 'Tilføj en telefon')
  await maja.page.getByText('Telefonen skal på nettet').waitFor()
  await see(maja, 'devices-add-offline')
  await press(maja.page, 'Tilbage')
  await maja.airplane(false)
  await eventually(() => readScreen(maja)).not.toContain('er taget af listen')

  await tablet.page.goto(`${world.url}/devices`)
  await tablet.page.getByRole('heading', { name: 'Denne telefon er taget af din liste' }).waitFor()
  await see(tablet, 'devices-taken-off')
  await goTo(tablet, pair.conversation, 'prepare')
  await tablet.page.getByText('Det, du skriver her, når ikke ud.').waitFor()
  await see(tablet, 'conversation-taken-off')
})

test('From then on the others go on without a break, and the tablet gets nothing', async () => {
  const { maja, jonas } = pair
  await writeFocus(maja, 'Efter tavlen')
  await readsFocus(jonas, 'Efter tavlen')
  await writeNote(maja, pair.conversation, node, 'kun for mig, efter')
  await openWords(pair)
  await goTo(tablet, pair.conversation, 'keywords')
  expect(await readScreen(tablet)).not.toContain('ord at gå med')
  await goTo(tablet, pair.conversation, 'edition')
  const shown = await tablet.page.getByLabel(/ledergruppen har i fokus/).inputValue()
  expect(shown).toBe('Skrevet på tavlen')
  await goTo(tablet, pair.conversation, `prepare/${node}`)
  expect(await tablet.page.getByLabel('Dine noter').inputValue()).toBe('')
})

test('A phone that came after is shut out too; closed until its old room was gone, it says that the others went on', async () => {
  const { maja, jonas } = pair
  const old = await world.phone('Majas gamle telefon')
  await linkByText(world, maja, old)
  await world.relay.kill('SIGTERM')
  cpSync(world.dataDir, olderCopy(), { recursive: true })
  await world.restartRelay()
  await jonas.airplane(true)
  await maja.page.goto(`${world.url}/devices`)
  await maja.page.getByText(/^Tilføjet/).waitFor()
  await old.page.goto('about:blank')
  await press(maja.page, 'Fjern den')
  await maja.page.getByRole('dialog').getByRole('button', { name: 'Fjern den' }).click()
  const notebook = () => notebookOn(maja.page)
  await eventually(async () => readSeeds(await notebook()).filter(({ isOver }) => isOver).length).toBe(2)
  await eventually(async () => readRoomsToErase(await notebook())).toEqual([])
  // The conversations have gone on to new keys, too.
  await eventually(() => readScreen(maja)).not.toContain('er taget af listen')

  await old.page.goto(`${world.url}/devices`)
  await old.page.getByText('Dine andre telefoner er gået videre uden denne.').waitFor()
  expect(await readScreen(old)).not.toContain('er på dem alle')
  await old.page.goto('about:blank')
})

test('Jonas was away all the while, and the server comes back from a copy of before: he finds Maja all the same', async () => {
  const { maja, jonas } = pair
  await writeFocus(maja, 'Efter den gamle telefon')
  await world.restartRelay(() => {
    rmSync(world.dataDir, { recursive: true, force: true })
    renameSync(olderCopy(), world.dataDir)
  })
  await maja.page.reload()
  await jonas.airplane(false)
  await readsFocus(jonas, 'Efter den gamle telefon')
  await writeFocus(maja, 'Og videre')
  await readsFocus(jonas, 'Og videre')
})
