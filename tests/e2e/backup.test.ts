import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headingHasFocus } from './keyboard.ts'
import { openPair, type Pair, sayYesToSetting } from './pair.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { see } from './see.ts'
import { goTo, press, writeNote } from './steps.ts'

const password = 'fire små blå cykler'
const question = 'albertslund.adfaerd.q1'

describe('A backup', () => {
  let world: World
  let pair: Pair
  let file: string

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world)
    await writeNote(pair.maja, pair.conversation, question, 'Mere sammen med natholdet')
    file = await backUp(pair.maja)
  })
  afterAll(() => world.close())

  async function backUp(phone: TestPhone): Promise<string> {
    const { page } = phone
    await page.goto(`${world.url}/settings`)
    await press(page, 'Lav en sikkerhedskopi')
    await page.getByText('Du har ikke lavet en kopi endnu').waitFor()
    await see(phone, 'backup')
    await page.getByLabel('Vælg et kodeord').fill('kort')
    await press(page, 'Lav kopien')
    await page.getByText('Det er for kort').waitFor()
    await page.getByLabel('Vælg et kodeord').fill(password)
    await press(page, 'Lav kopien')
    await page.getByText('De to er ikke ens').waitFor()
    await see(phone, 'backup, refused')
    await page.getByLabel('Skriv det en gang til').fill(password)
    await press(page, 'Lav kopien')
    await page.getByRole('heading', { name: 'Kopien er klar, med 1 samtale.' }).waitFor()
    await headingHasFocus(page)
    await see(phone, 'backup, made')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Gem filen på telefonen'),
    ])
    expect(download.suggestedFilename()).toMatch(/^side-om-side-sikkerhedskopi-\d{4}-\d\d-\d\d\.txt$/)
    const path = join(world.dataDir, download.suggestedFilename())
    await download.saveAs(path)
    await press(page, 'Færdig')
    await page.goto(`${world.url}/backup`)
    await page.getByText(/^Den sidste kopi er fra/).waitFor()
    return path
  }

  async function look({ page }: TestPhone, path: string, words = password): Promise<void> {
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByText('Valgt: ').waitFor()
    await page.getByLabel('Kodeordet til filen').fill(words)
    await press(page, 'Se, hvad der er i den')
  }

  async function restore(phone: TestPhone): Promise<void> {
    await press(phone.page, 'Hent den ind')
    await phone.page.getByRole('heading', { name: 'Det hele er her.' }).waitFor()
    await headingHasFocus(phone.page)
    await press(phone.page, 'Til forsiden')
  }

  test('is one text file that says in words what it is, and nothing of what is in it', () => {
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^Dette er en sikkerhedskopi fra appen Side om side/)
    for (const word of ['natholdet', 'Maja', 'Jonas']) expect(text).not.toContain(word)
  })

  test('brings everything to a new phone, which goes on with the other’s', async () => {
    const fresh = await world.phone('Maja’s new one')
    await fresh.page.goto(world.url)
    await press(fresh.page, 'Har du en sikkerhedskopi?')
    await fresh.page.waitForURL('**/restore')
    await fresh.page.locator('h1').waitFor()
    await fresh.page.getByRole('heading', { name: 'Hent en kopi ind' }).waitFor()
    await see(fresh, 'restore')
    await look(fresh, file)
    await fresh.page.getByRole('heading', { name: 'Filen har 1 samtale.' }).waitFor()
    await see(fresh, 'restore, found')
    await restore(fresh)
    await fresh.page.getByText('Jonas').first().waitFor()
    await goTo(fresh, pair.conversation, `prepare/${question}`)
    expect(await fresh.page.getByLabel('Dine noter').inputValue()).toBe('Mere sammen med natholdet')

    await goTo(fresh, pair.conversation, 'prepare')
    const hisYes = fresh.page.getByText('Jonas’ ja til tid og sted')
    await hisYes.waitFor()
    await sayYesToSetting(pair.jonas, pair.conversation)
    await hisYes.waitFor({ state: 'detached' })
    await pair.jonas.page.getByText('En telefon, som ingen har godkendt, siger, at den er Majas').waitFor()
  })

  test('restored where it was made doubles nothing', async () => {
    const { maja } = pair
    await maja.page.goto(`${world.url}/restore`)
    await look(maja, file)
    await maja.page.getByText('1 af dem er her allerede').waitFor()
    await restore(maja)
    expect(await maja.page.getByText('Jonas').count()).toBeGreaterThan(0)
    await goTo(maja, pair.conversation, `prepare/${question}`)
    expect(await maja.page.getByLabel('Dine noter').inputValue()).toBe('Mere sammen med natholdet')
  })

  test('that is damaged, cut, foreign or locked with other words is refused by name, and changes nothing', async () => {
    const guest = await world.phone('a guest')
    await guest.page.goto(`${world.url}/restore`)
    const text = readFileSync(file, 'utf8')
    const broken = join(world.dataDir, 'broken.txt')
    const half = Math.floor(text.length / 2)
    const cases: [string, string, string][] = [
      ['Kære Jonas', password, 'Det er ikke en sikkerhedskopi'],
      [text.slice(0, half), password, 'Filen er ikke hel'],
      [text.slice(0, half) + text.slice(half + 1), password, 'Filen er gået i stykker'],
      [text, 'noget helt andet', 'Kodeordet passer ikke'],
    ]
    for (const [content, words, said] of cases) {
      writeFileSync(broken, content)
      await look(guest, broken, words)
      await guest.page.getByText(said).waitFor()
    }
    await see(guest, 'restore, refused')
    await guest.page.goto(world.url)
    await guest.page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
  })
})
