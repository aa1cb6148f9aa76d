import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { notebookOn } from './room.ts'
import { conversationOf, goTo, invite, join, press } from './steps.ts'

let world: World
let maja: TestPhone
let jonas: TestPhone

beforeAll(async () => {
  world = await openWorld()
  maja = await world.phone('Maja')
  const link = await invite(maja, world.url, { me: 'Maja', other: 'Jonas' })
  jonas = await world.phone('Jonas')
  await join(jonas, link)
})
afterAll(() => world.close())

test('A tap is kept when the page goes away the moment after, five times out of five', async () => {
  const { page } = jonas
  const agreements = `${conversationOf(page)}/agree`
  for (let round = 0; round < 5; round++) {
    const choice = round % 2 === 0 ? 'Om 9 måneder' : 'Om 6 måneder'
    const button = page.getByRole('button', { name: choice })
    await page.goto(agreements)
    await press(page, choice)
    await page.goto(agreements)
    await button.waitFor()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
  }
})

test('The address of an agreement that is not there says so', async () => {
  await jonas.page.goto(`${conversationOf(jonas.page)}/agree/nothing`)
  await jonas.page.getByRole('heading', { name: 'Aftalen er her ikke' }).waitFor()
})

test('What was typed is kept when the page goes away the moment after, five times out of five', async () => {
  const { page } = jonas
  const note = `${conversationOf(page)}/prepare/albertslund.adfaerd.q1`
  const field = page.getByLabel('Dine noter')
  for (let round = 0; round < 5; round++) {
    const typed = `Runde ${round}: en pause på ti minutter`
    await page.goto(note)
    await field.fill(typed)
    await page.goto(note)
    await field.waitFor()
    await expect.poll(() => field.inputValue()).toBe(typed)
  }
})

test('A conversation that was being deleted as the page went away is gone, and Home shows it no more', async () => {
  const { page } = jonas
  const conversation = conversationOf(page)
  await goTo(jonas, conversation, 'invite')
  await press(page, 'Slet samtalen på denne telefon')
  await page.getByText('Maja beholder sit.').waitFor()
  await page.evaluate(() => {
    IDBFactory.prototype.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest
  })
  await press(page, 'Ja, slet den')
  await eventually(async () => (await notebookOn(page)).getMap('conversations').size).toBe(0)
  await page.goto(world.url)
  await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
})

test('Whoever deletes a talk that nobody has answered isn’t told that the other keeps theirs', async () => {
  const { page } = maja
  await invite(maja, world.url, { me: 'Maja', other: 'Ida' })
  await press(page, 'Slet samtalen på denne telefon')
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Alt i samtalen forsvinder').waitFor()
  expect(await sheet.textContent()).not.toContain('beholder')
})
