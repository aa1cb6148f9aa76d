import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { beginTalk, openPair, openWords, type Pair, sayYesToPlan, writePlan } from './pair.ts'
import { openWorld, type World } from './phones.ts'
import { see } from './see.ts'
import {
  choose,
  comesInto,
  conversationOf,
  filePlan,
  goTo,
  invite,
  isoDate,
  join,
  press,
  savedHere,
} from './steps.ts'

let world: World
let pair: Pair
beforeAll(async () => {
  world = await openWorld()
  pair = await openPair(world)
  await openWords(pair)
  await beginTalk(pair.maja, pair.conversation)
  await writePlan(pair.maja, pair.conversation, 'Jonas følger natholdet')
  for (const phone of [pair.maja, pair.jonas]) await sayYesToPlan(phone, pair.conversation)
  await filePlan(pair.maja, pair.conversation)
})
afterAll(() => world.close())

describe('When the plan is looked at again', () => {
  test('each phone, offline, says how it went, and both see what both said; the sealed plan stays', async () => {
    const { maja, jonas, conversation } = pair
    for (const phone of [maja, jonas]) {
      await phone.airplane(true)
      await goTo(phone, conversation, 'followup')
      await press(phone.page, 'Hvordan går det? Jonas følger natholdet')
    }
    await maja.page.getByRole('radio', { name: 'Det er gjort' }).click()
    await jonas.page.getByLabel('Skriv kort, hvordan det gik').fill('Tre nætter i marts')
    for (const phone of [maja, jonas]) {
      await press(phone.page, 'Færdig')
      await savedHere(phone)
      await phone.airplane(false)
    }
    for (const { page } of [maja, jonas]) {
      await page.getByRole('heading', { name: 'Planen dag for dag' }).waitFor()
      await page.getByText('Det er gjort').waitFor()
      await page.getByText('Tre nætter i marts').waitFor()
      await page.getByText('Jonas følger natholdet').waitFor()
    }
    await goTo(maja, conversation, 'seal')
    await maja.page.getByText('Knuden er trukket til').first().waitFor()
  })

  test('the next day stands on Home, and goes to the calendar without a word of the plan', async () => {
    const { maja, conversation } = pair
    await goTo(maja, conversation, 'followup')
    await maja.page.getByLabel('Vælg en dag').fill(isoDate(40))
    await savedHere(maja)
    await maja.page.reload()
    await eventually(() => maja.page.getByLabel('Vælg en dag').inputValue()).toBe(isoDate(40))
    const [download] = await Promise.all([
      maja.page.waitForEvent('download'),
      press(maja.page, 'Læg dagen i kalenderen'),
    ])
    expect(download.suggestedFilename()).toBe('Opfølgning med Jonas.ics')
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain(`DTSTART;VALUE=DATE:${isoDate(40).replaceAll('-', '')}`)
    expect(text).not.toContain('natholdet')
  })

  test('R-ALB-14 the next conversation begins with the last plan, and the other is invited where both are in', async () => {
    const { maja, jonas, conversation } = pair
    await goTo(maja, conversation, 'followup')
    await press(maja.page, 'Lav jeres næste samtale')
    await eventually(() => maja.page.getByLabel('Din medarbejders navn').inputValue()).toBe('Jonas Berg')
    await press(maja.page, 'Lav samtalen')
    await maja.page.waitForURL(/\/invite$/)
    const next = conversationOf(maja.page)
    expect(next).not.toBe(conversation)

    await jonas.page.goto(world.url)
    await jonas.page.getByRole('heading', { name: 'Maja har inviteret dig til en ny samtale.' }).waitFor()
    // The day of the talk that was held isn't taken for that of the new one.
    expect(await jonas.page.locator('.foremost').textContent()).not.toContain('kl.')
    await press(jonas.page, 'Svar på invitationen')
    await jonas.page.waitForURL(/\/followup$/)
    await jonas.page.getByText('Maja inviterer dig til jeres næste samtale.').waitFor()
    await goTo(jonas, conversation, 'agree')
    await jonas.page.getByText('Maja inviterer dig til jeres næste samtale.').waitFor()
    await press(jonas.page, 'Se invitationen')
    await press(jonas.page, 'Ja, jeg er med')
    await comesInto(jonas.page, next)
    await goTo(jonas, next, 'prepare')
    await press(jonas.page, 'Se planen fra sidst')
    await jonas.page.getByText('Jonas følger natholdet').waitFor()
    await jonas.page.getByText('Tre nætter i marts').waitFor()
    await jonas.airplane(true)
    await jonas.page.reload()
    await jonas.page.getByText('Det er gjort').waitFor()
    await jonas.airplane(false)
    await goTo(maja, conversation, 'followup')
    await press(maja.page, 'Til jeres næste samtale')
    await comesInto(maja.page, next)
  })

  test('a month after it was held, the talk before lies among the earlier ones, which stay open for whoever comes back', async () => {
    const { page } = pair.maja
    await page.clock.setFixedTime(Date.now() + 45 * 86_400_000)
    await page.goto(world.url)
    const earlier = page.getByRole('group').filter({ hasText: 'Tidligere samtaler (1)' })
    await eventually(() => earlier.getByRole('link').count()).toBe(0)
    await earlier.getByText('Tidligere samtaler').click()
    await earlier.getByRole('link', { name: /Jonas Berg/ }).click()
    await comesInto(page, pair.conversation)
    await page.goBack()
    await earlier.getByRole('link', { name: /Jonas Berg/ }).waitFor()
    await goTo(pair.maja, pair.conversation, 'followup')
    // The day that was agreed on has passed, and is no next time.
    await page.getByRole('heading', { name: 'Næste gang I ser på planen' }).waitFor()
    expect(await page.getByLabel('Vælg en dag').inputValue()).toBe('')
    expect(await page.getByRole('button', { name: 'Læg dagen i kalenderen' }).count()).toBe(0)
    await page.clock.setFixedTime(Date.now())
  })

  test('R-ALB-01 the leader’s list says who it is time for, also somebody without a talk, and makes the next one', async () => {
    const { maja } = pair
    const { page } = maja
    await page.goto(world.url)
    // Below a list of three years nobody would find it.
    const links = await page
      .locator('main')
      .getByText(/^(Dine folk, og hvem|Jonas Berg)/)
      .allTextContents()
    expect(links).toEqual(['Jonas Berg', 'Dine folk, og hvem der står for tur', 'Jonas Berg'])
    await press(page, 'Dine folk, og hvem der står for tur')
    await page.getByRole('button', { name: /Jonas Berg.*I er i gang/ }).waitFor()
    await press(page, 'Skriv en på listen')
    await page.getByRole('dialog').getByLabel('Navn').fill('Lis Ravn')
    await press(page, 'Tilføj')
    await page.getByRole('heading', { name: 'Nu er det tid' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /Lis Ravn.*Tid til en samtale/ }).click()
    await press(page, 'Lav en samtale')
    const other = page.getByLabel('Din medarbejders navn')
    await eventually(() => other.inputValue()).toBe('Lis Ravn')
    await other.fill('Jonas Berg')
    await page.getByText('Du har allerede en samtale med Jonas Berg').waitFor()
    await other.fill('Jonas Blom')
    await page.getByText('Du har allerede en samtale').waitFor({ state: 'detached' })
  })

  test('the workplace’s words go into the next conversation as a file, and a damaged one changes nothing', async () => {
    const { page } = pair.maja
    await page.goto(world.url)
    await press(page, 'Ny samtale')
    await page.getByLabel('Din medarbejders navn').fill('Lis Ravn')
    await press(page, 'Lav samtalen')
    await page.waitForURL(/\/invite$/)
    const lis = conversationOf(page)
    await goTo(pair.maja, lis, 'edition')
    await press(page, /^Tilføj et spørgsmål/)
    await page.getByPlaceholder('Skriv spørgsmålet').fill('Hvad med køkkenet?')
    const link = page.getByLabel(/^Link til/).first()
    await link.pressSequentially('https://intra.example/vision')
    expect(await link.inputValue()).toBe('https://intra.example/vision')
    await page.locator('a[href="https://intra.example/vision"]').waitFor()
    await savedHere(pair.maja)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Send jeres ord som fil'),
    ])
    const file = await readFile(await download.path(), 'utf8')
    expect(file).not.toContain('Lis')
    expect(file).toContain('https://intra.example/vision')

    const next = pair.conversation
    await goTo(pair.maja, next, 'edition')
    await choose(page, file.replace('albertslund.', 'sønderborg.'))
    await page.getByText('Filen kan ikke bruges, og intet er ændret. Ved added.0.parent').waitFor()
    await choose(page, file)
    await press(page, 'Brug dem her')
    await page.getByText('Ordene er hentet ind.').waitFor()
    await goTo(pair.jonas, next, 'edition')
    await pair.jonas.page.getByText('Hvad med køkkenet?').waitFor()
  })

  test('a new leader sees the last plan once the employee has brought it along', async () => {
    const { jonas } = pair
    const karin = await world.phone('Karin')
    const link = await invite(karin, world.url, { me: 'Karin Dam', other: 'Jonas Berg' })
    const talk = conversationOf(karin.page)
    await join(jonas, link)
    await goTo(jonas, talk, 'prepare')
    await press(jonas.page, 'Tag den med hertil')
    await see(jonas, 'bringing the last plan')
    await press(jonas.page, 'Vis den til Karin')
    await goTo(karin, talk, 'prepare')
    await press(karin.page, 'Se planen fra sidst')
    await karin.page.getByText(/^Begynd med det, .* aftalte: Hvordan/).waitFor()
    await karin.page.getByText('Tre nætter i marts').waitFor()
  })
})
