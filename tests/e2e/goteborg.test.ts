import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdingsOf } from './holdings.ts'
import { atRest, expectAccessible, openWorld, type TestPhone, type World } from './phones.ts'
import { comesInto, conversationOf, goTo, isoDate, press, readScreen } from './steps.ts'
import { everythingIn, tracesOf } from './traces.ts'

let world: World
let karin: TestPhone
let omar: TestPhone
let talk: string
beforeAll(async () => {
  world = await openWorld()
  karin = await world.phone('Karin', 'sv-SE')
  omar = await world.phone('Omar', 'sv-SE')
})
afterAll(() => world.close())

const note = 'Ventilationen i tvättstugan'
const goal = 'Handledning av nya kollegor'
/** What stands in section 9 and nowhere else in the form. */
const unwritten = ['otrygg', 'Trygghet hemma', 'hederns namn', 'goteborg.s9']

describe('Göteborg, on two phones in Swedish', () => {
  test('from the invitation to a talk that both can open, with no length that nobody stated', async () => {
    const { page, context } = karin
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(world.url)
    await press(page, 'Nytt samtal')
    await page.getByRole('radio', { name: /Göteborgs Stad/ }).click()
    await page.getByLabel('Din medarbetares namn').fill('Omar Nilsson')
    await page.getByLabel('Ditt namn').fill('Karin Ek')
    await page.getByLabel('Dag', { exact: true }).fill(isoDate(5))
    await press(page, 'Skapa samtalet')
    await page.waitForURL(/\/invite$/)
    talk = conversationOf(page)
    await press(page, 'Kopiera länken')
    await page.getByText('Länken är kopierad').first().waitFor()
    await omar.page.goto(await page.evaluate(() => navigator.clipboard.readText()))
    await press(omar.page, 'Ja, jag är med')
    await comesInto(omar.page, talk)
    for (const phone of [karin, omar]) {
      await goTo(phone, talk, 'talk')
      await phone.page.getByRole('heading', { name: 'Redo att samtala?' }).waitFor()
      expect(await readScreen(phone)).not.toContain('min')
    }
    await press(page, 'Börja samtalet')
    await page.getByRole('button', { name: 'Lämna samtalet' }).waitFor()
  })

  test('each sees that the other is in the talk, until one would rather not', async () => {
    const karinIs = (where: string) => omar.page.locator('.company').getByText(`Karin ${where}`)
    await karinIs('är här').waitFor()
    await press(karin.page, 'Nästa kort')
    await karinIs('tittar på').waitFor()
    await omar.page.setViewportSize({ width: 320, height: 640 })
    expect(await omar.page.evaluate(beyondTheirLine)).toEqual([])
    await omar.page.setViewportSize({ width: 390, height: 844 })
    await karinIs('tittar på').click()
    await karinIs('är här').waitFor()
    await press(karin.page, 'Översikt')
    await karin.page.getByRole('checkbox', { name: /Visa varandra/ }).uncheck()
    await karinIs('').waitFor({ state: 'detached' })
    await karin.page.getByRole('checkbox', { name: /Visa varandra/ }).check()
    await karin.page.keyboard.press('Escape')
    await karinIs('är här').waitFor()
  })

  test('R-GBG-15 what is written in the talk on one phone stands on the other, beside the reminder of public access', async () => {
    await omar.page.getByRole('button', { name: 'Lämna samtalet' }).waitFor()
    await omar.airplane(true)
    await chooseCard(omar, /Såg ni risker eller behov/)
    await press(omar.page, 'Anteckna')
    await omar.page.getByText('Nästan allt kan bli offentligt').waitFor()
    await omar.page.getByLabel('Gemensamma anteckningar').fill(note)
    await press(omar.page, 'Vidare i samtalet')
    await omar.airplane(false)
    await chooseCard(karin, /Såg ni risker eller behov/)
    await press(karin.page, 'Anteckna')
    const text = karin.page.getByLabel('Gemensamma anteckningar')
    await expect.poll(() => text.inputValue(), { timeout: 60_000 }).toBe(note)
    await press(karin.page, 'Vidare i samtalet')
  })

  test('R-GBG-01, R-GBG-02 section 9 is shown on both phones, and nothing anywhere depends on it', async () => {
    for (const phone of [karin, omar]) {
      const { page, wire } = phone
      // Alone in the talk a phone says nothing of itself, so whatever goes over the wire would be of section 9.
      const other = phone === karin ? omar : karin
      await goTo(other, talk, 'prepare')
      await goTo(phone, talk, 'talk')
      await chooseCard(phone, /en så kallad bisyssla/)
      await page.waitForTimeout(2500)
      const before = {
        held: await holdingsOf(phone),
        frames: wire.length,
        logged: world.relay.logLines().length,
      }
      await press(page, 'Nästa kort')
      await page.getByRole('heading', { name: 'Trygghet hemma och på jobbet' }).waitFor()
      await page.getByText('Känner du dig ibland otrygg i ditt hem?').waitFor()
      expect(await page.locator('main').locator('input, textarea, select, [contenteditable]').count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Kom ihåg' }).count()).toBe(0)
      expect(await page.getByText('För dig som är chef').count()).toBe(phone === karin ? 1 : 0)
      await page.waitForTimeout(1500)
      const after = {
        held: await holdingsOf(phone),
        frames: wire.length,
        logged: world.relay.logLines().length,
      }
      expect(after).toEqual(before)
      // Whoever comes now is told of the card before it.
      await goTo(other, talk, 'talk')
      await other.page.getByRole('button', { name: `${phone.name} tittar på` }).click()
      await other.page.getByRole('heading', { name: /en så kallad bisyssla/ }).waitFor()
      await page.getByRole('heading', { name: 'Trygghet hemma och på jobbet' }).waitFor()
      if (phone === karin) await expectAccessible(page, 'what is never written down')
      // There is nothing to come back to: a reload begins at the question before it.
      await page.reload()
      await page.getByRole('heading', { name: /en så kallad bisyssla/ }).waitFor()
      await press(page, 'Nästa kort')
      await press(page, 'Gå vidare')
      await page.getByRole('heading', { name: 'Nu har ni gått hela varvet' }).waitFor()
    }
  })

  test('R-GBG-07, R-GBG-09 the plan is written without a network, and signed by each on an own phone', async () => {
    const { page } = karin
    await karin.airplane(true)
    await goTo(karin, talk, 'agree')
    await press(page, 'Lägg till ett område')
    await page.getByLabel('Område 1').fill('Leda morgonmötet')
    for (const act of ['Det är uppföljt', 'Ångra', 'Det är uppföljt']) await press(page, act)
    await press(page, /^Lägg till under/)
    await page.waitForURL(/\/agree\/[^/]+$/)
    await page.getByText('Nästan allt kan bli offentligt').waitFor()
    await page.getByRole('textbox', { name: /^Vad ska utvecklas/ }).fill(goal)
    await page.getByRole('textbox', { name: /^Vilka förutsättningar/ }).fill('Tid på torsdagar')
    await page.getByRole('textbox', { name: /^Vilken aktivitet/ }).fill('Skugga Lis')
    await page
      .getByRole('group', { name: /ansvarig/ })
      .getByRole('button', { name: /Omar/ })
      .click()
    await page
      .getByRole('group', { name: /vara gjort/ })
      .getByRole('button')
      .first()
      .click()
    await savedOn(karin)
    await karin.airplane(false)
    for (const phone of [karin, omar]) {
      await goTo(phone, talk, 'seal')
      await press(phone.page, 'Skriv under')
      const sheet = phone.page.getByRole('dialog')
      if (phone === karin) await drawName(phone)
      else await sheet.getByRole('button', { name: 'Skriv namnet med bokstäver i stället' }).click()
      await sheet.getByRole('button', { name: 'Skriv under', exact: true }).click()
      await phone.page
        .getByText(/^(Du har skrivit under|Knuten är åtdragen)/)
        .first()
        .waitFor()
    }
  })

  test('R-GBG-03 what is filed has the plan and the notes, and nobody holds a word of section 9', async () => {
    await goTo(karin, talk, 'file')
    await press(karin.page, 'Läs som text')
    const twin = (await karin.page.getByRole('dialog').textContent()) ?? ''
    expect(twin).toContain(goal)
    expect(twin).toContain(note)
    expect(twin).toContain('Undertecknad med fingret')
    expect(twin).toContain('Undertecknad med namnet')
    const held = await Promise.all([karin, omar].map(holdingsOf))
    for (const text of held) expect(tracesOf([goal], Buffer.from(text))).toEqual([goal])
    const all = [
      Buffer.from(twin),
      ...held.map(text => Buffer.from(text)),
      ...karin.wire,
      ...omar.wire,
      everythingIn(world.dataDir),
      Buffer.from(world.relay.logLines().join('\n')),
    ]
    expect(tracesOf(unwritten, Buffer.concat(all))).toEqual([])
  })

  test('R-GBG-13, R-GBG-14 the result is told at follow-up, and next year’s talk begins with the last plan', async () => {
    const { page } = karin
    await goTo(karin, talk, 'followup')
    await page.getByText('Stäm av planen då och då').waitFor()
    await press(page, 'Hur går det?')
    await page.getByLabel('Resultat: vad').fill('Två nya är introducerade')
    await press(page, 'Klar')
    await press(page, 'Skapa nästa samtal')
    await press(page, 'Skapa samtalet')
    await page.waitForURL(/\/invite$/)
    const next = conversationOf(page)
    await goTo(omar, talk, 'followup')
    await press(omar.page, 'Se inbjudan')
    await press(omar.page, 'Ja, jag är med')
    await comesInto(omar.page, next)
    await goTo(omar, next, 'prepare')
    await press(omar.page, 'Se förra planen')
    await omar.page.getByText(goal).waitFor()
    await omar.airplane(true)
    await omar.page.reload()
    await omar.page.getByText('Två nya är introducerade').waitFor()
  })

  test('a talk for which the form has no questions speaks of none', async () => {
    const { page } = karin
    await goTo(karin, talk, 'linked')
    await press(page, 'Skapa ett och bjud in')
    await press(page, 'Skapa samtalet')
    await page.getByText('Karin bjuder in dig till bedömnings').waitFor()
    expect(await page.locator('.facts li:not(:has(span:not(:empty)))').count()).toBe(0)
    expect(await readScreen(karin)).not.toContain('frågorna')
  })
})

const savedOn = async ({ page }: TestPhone): Promise<void> => {
  await page.waitForTimeout(150)
  await page
    .getByText(/^(Sparat|Sparad|På väg|Säkert|Mottaget)/)
    .first()
    .waitFor()
}

async function chooseCard({ page }: TestPhone, question: RegExp): Promise<void> {
  await press(page, 'Översikt')
  await page.getByRole('dialog').getByRole('button', { name: question }).click()
  await page.getByText(question).first().waitFor()
}

/** With a finger, on the line; the two strokes would miss it if the sheet moved between them. */
async function drawName({ page }: TestPhone): Promise<void> {
  await atRest(page)
  const field = (await page.getByRole('img', { name: 'Skriv ditt namn med fingret här' }).boundingBox())!
  const at = (x: number, y: number) => [field.x + field.width * x, field.y + field.height * y] as const
  for (const [from, to] of [
    [0.2, 0.5],
    [0.5, 0.8],
  ] as const) {
    await page.mouse.move(...at(from, 0.7))
    await page.mouse.down()
    for (let step = 1; step <= 10; step++) {
      await page.mouse.move(...at(from + ((to - from) * step) / 10, step % 2 === 0 ? 0.7 : 0.3))
    }
    await page.mouse.up()
  }
}

/** Words of who else is here that lie over what stands above or below them. */
function beyondTheirLine(): string[] {
  return [...document.querySelectorAll('.company > li')].flatMap(line => {
    const { top, bottom } = line.getBoundingClientRect()
    const words = document.createRange()
    words.selectNodeContents(line.lastElementChild!)
    const rects = [...words.getClientRects()].filter(({ width }) => width > 0)
    return rects.some(rect => rect.top < top - 1 || rect.bottom > bottom + 1) ? [line.textContent ?? ''] : []
  })
}
