import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { checkCode, comesInto, conversationOf, goTo, isoDate, press, readScreen } from './steps.ts'

let world: World
let maja: TestPhone
let jonas: TestPhone
let talk: string
beforeAll(async () => {
  world = await openWorld()
  maja = await world.phone('Maja', 'sv-SE')
  jonas = await world.phone('Jonas', 'sv-SE')
})
afterAll(() => world.close())

/** Late enough in every month. */
const day = isoDate(40)
const words = {
  privately: 'Jag vill veta hur kriterierna räknas.',
  late: 'Hur fungerar det nya schemat?',
  summary: 'Jonas leder mötena i vår.',
  his: 'Jag tar över schemat',
  hers: 'Jag ger tid för det',
}

describe('Kungsbacka, on two phones in Swedish', () => {
  test('R-KBA-01, R-KBA-02, R-KBA-13: the questions go out first, and no day before their month can be chosen', async () => {
    const { page, context } = maja
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(world.url)
    await press(page, 'Nytt samtal')
    await page.getByRole('radio', { name: /Kungsbacka kommun/ }).click()
    await page.getByRole('radio', { name: /^En grupp/ }).check()
    await page.getByRole('heading', { name: 'Vilka ska du gå bredvid?' }).waitFor()
    await page.getByLabel('Ditt namn').fill('Maja Lind')
    for (const [at, name] of ['Jonas Ek', 'Mia Ås'].entries())
      await page.getByLabel(`Medarbetare ${at + 1}`, { exact: true }).fill(name)
    await press(page, 'Skapa samtalet')
    // What isn't confirmed yet stands line by line.
    await page.getByRole('alert').getByText('Har alla i gruppen samma chef?', { exact: true }).waitFor()
    await page.getByRole('radio', { name: 'En medarbetare' }).check()
    await page.getByLabel('Din medarbetares namn').fill('Jonas Ek')
    await page.getByLabel('Ditt namn').fill('Maja Lind')
    await page.getByLabel('Dag', { exact: true }).fill(isoDate(10))
    await page.getByRole('alert').filter({ hasText: 'Första möjliga dag är' }).waitFor()
    await page.getByLabel('Klockan').fill('10:00')
    await eventually(() => page.getByLabel('Dag', { exact: true }).inputValue()).toBe('')
    await page.getByLabel('Dag', { exact: true }).fill(day)
    await press(page, 'Skapa samtalet')
    await page.waitForURL(/\/invite$/)
    talk = conversationOf(page)

    const send = page.getByRole('button', { name: 'Skicka frågorna' })
    await send.waitFor()
    expect(await page.getByRole('button', { name: 'Skicka länken' }).count()).toBe(0)
    expect(await send.isDisabled()).toBe(true)
    await page.getByLabel('Jag ansvarar för resultat').click()
    await send.click()
    await press(page, 'Kopiera länken')
    await page.getByText('Länken är kopierad').first().waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())

    await jonas.page.goto(link)
    await press(jonas.page, 'Ja, jag är med')
    await comesInto(jonas.page, talk)
    await goTo(jonas, talk, 'invite')
    await jonas.page.getByText('Maja skickade frågorna').waitFor()
    await jonas.page.getByText('Se de 12 punkterna').waitFor()
  })

  test('R-KBA-16, R-KBA-03: each prepares alone, offline too, and a late question waits for a yes', async () => {
    await goTo(maja, talk, 'invite')
    await maja.page.getByRole('heading', { name: 'Jonas är med' }).waitFor()
    await goTo(jonas, talk, 'prepare')
    await press(jonas.page, 'Det passar mig')
    await jonas.airplane(true)
    await jonas.page.getByRole('link', { name: /Din lön/ }).click()
    await jonas.page.getByLabel('Dina anteckningar').fill(words.privately)
    await savedHere(jonas)

    await goTo(maja, talk, 'edition')
    await press(maja.page, /^Lägg till en fråga under/)
    await maja.page.getByPlaceholder('Skriv frågan').fill(words.late)
    await savedHere(maja)
    await goTo(maja, talk, 'prepare')
    await maja.page.getByText('Ett ja från Jonas till det som har kommit till.').waitFor()
    expect(await maja.page.getByRole('link', { name: /Din lön/ }).count()).toBe(0)

    await jonas.page.reload()
    await eventually(() => jonas.page.getByLabel('Dina anteckningar').inputValue()).toBe(words.privately)
    await jonas.airplane(false)
    await goTo(jonas, talk, 'invite')
    await jonas.page.getByLabel('Ja, den får vara med').click()
    await maja.page.getByRole('button', { name: 'Till samtalet' }).waitFor()
  })

  test('R-KBA-05, R-KBA-06: the two promise each other something, each offline, and end the talk in three steps', async () => {
    const { page } = maja
    await goTo(maja, talk, 'talk')
    await press(page, 'Börja samtalet')
    await page.getByRole('button', { name: 'Lämna samtalet' }).waitFor()
    while (!(await page.getByText('Avsluta tillsammans i tre steg.').first().isVisible()))
      await press(page, 'Nästa kort')
    await press(page, 'Anteckna')
    await page.getByLabel('Vad kom ni fram till?').fill(words.summary)
    await page.getByLabel('Hur tyckte ni att samtalet gick?').fill('Lugnt och rakt.')
    await press(page, 'Vidare i samtalet')

    await promise(maja, 'Chefen', words.hers)
    await promise(jonas, 'Medarbetaren', words.his)
    for (const phone of [maja, jonas]) await phone.airplane(false)
    for (const phone of [maja, jonas]) {
      await goTo(phone, talk, 'agree')
      await phone.page.getByText(words.his).first().waitFor()
      await phone.page.getByText(words.hers).first().waitFor()
    }
    await page.getByText('Ingen kompetensutveckling behövs i år').click()
    await page.getByRole('button', { name: 'Dra åt knuten' }).waitFor()
  })

  test('both confirm one plan, and its picture has what was promised and nothing that was private', async () => {
    for (const phone of [maja, jonas]) {
      await goTo(phone, talk, 'seal')
      await press(phone.page, 'Ja, det är vår plan')
      await phone.page.getByRole('dialog').getByRole('button', { name: 'Ja, det är vår plan' }).click()
    }
    for (const { page } of [maja, jonas]) await page.getByText('Knuten är åtdragen').first().waitFor()
    const code = await checkCode(maja)
    expect(await checkCode(jonas)).toBe(code)
    await maja.airplane(true)
    await goTo(maja, talk, 'file')
    await maja.page
      .getByRole('img', { name: /Bild av planen/ })
      .first()
      .waitFor()
    await goTo(maja, talk, 'archive')
    const filed = await readScreen(maja)
    for (const word of [words.his, words.hers, words.summary]) expect(filed).toContain(word)
    expect(filed).not.toContain(words.privately)
    expect(filed).not.toContain(words.late)
    await maja.airplane(false)
  })

  test('R-KBA-08: management sees how many, and nothing of whom', async () => {
    const { page } = maja
    await page.goto(world.url)
    await press(page, 'Dina medarbetare, och vems tur det är')
    await press(page, /Jonas Ek/)
    await page.getByLabel('Tillsvidareanställd').click()
    await page.keyboard.press('Escape')
    await press(page, 'Visa ledningen: Uppföljningssamtal')
    const proof = page.getByRole('dialog')
    await proof.getByText('Ska ha ett samtal: 1').waitFor()
    // It was held today, a month before the day that was planned.
    await proof.getByText('Har haft det i år: 1').waitFor()
    expect(await proof.textContent()).not.toContain('Jonas')
  })

  test('R-KBA-10: next year begins with what the two promised', async () => {
    await goTo(maja, talk, 'followup')
    await press(maja.page, 'Skapa nästa samtal')
    await eventually(() => maja.page.getByLabel('Din medarbetares namn').inputValue()).toBe('Jonas Ek')
    await maja.page.getByText('Kungsbacka kommun').waitFor()
    await press(maja.page, 'Skapa samtalet')
    await maja.page.waitForURL(/\/invite$/)
    const next = conversationOf(maja.page)
    expect(next).not.toBe(talk)
    await goTo(jonas, talk, 'followup')
    await press(jonas.page, 'Se inbjudan')
    await press(jonas.page, 'Ja, jag är med')
    await comesInto(jonas.page, next)
    await goTo(jonas, next, 'prepare')
    await jonas.page.getByText('Frågorna från Maja.').waitFor()
    await press(jonas.page, 'Se förra planen')
    // Each says 'I'.
    const mine = jonas.page.getByRole('listitem').filter({ hasText: words.hers })
    await mine.getByText('Chefen lovar').waitFor()
  })
})

async function promise(phone: TestPhone, who: string, what: string): Promise<void> {
  await goTo(phone, talk, 'agree')
  await phone.airplane(true)
  await press(phone.page, `Lägg till under ”${who} lovar”`)
  await phone.page.getByRole('textbox', { name: /^Vad/ }).fill(what)
  await savedHere(phone)
}

async function savedHere({ page }: TestPhone): Promise<void> {
  await page.waitForTimeout(150)
  await page
    .getByText(/^(Sparat på den här telefonen|Sparat här|På väg|Tryggt|Mottaget)/)
    .first()
    .waitFor()
}
