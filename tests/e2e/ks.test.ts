import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { expectAccessible, openWorld, type TestPhone, type World } from './phones.ts'
import { comesInto, conversationOf, goTo, isoDate, press, readScreen } from './steps.ts'

let world: World
let kari: TestPhone
let jonas: TestPhone
let talk: string
let followUpDay: string
beforeAll(async () => {
  world = await openWorld()
  kari = await world.phone('Kari', 'nb-NO')
  jonas = await world.phone('Jonas', 'nb-NO')
})
afterAll(() => world.close())

const said = 'Vaktene i høstferien'
const goal = 'Mer veiledning i praksis'

describe('KS, on two phones in Norwegian', () => {
  test('R-KS-05 from the invitation to a talk whose parts the two skip and move, on both phones', async () => {
    const { page, context } = kari
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(world.url)
    await press(page, 'Ny samtale')
    await page.getByRole('radio', { name: /^KS/ }).click()
    await page.getByLabel('Navnet på medarbeideren din').fill('Jonas Berg')
    await page.getByLabel('Navnet ditt', { exact: true }).fill('Kari Lien')
    await page.getByLabel('Dag', { exact: true }).fill(isoDate(5))
    await press(page, 'Lag samtalen')
    await page.waitForURL(/\/invite$/)
    talk = conversationOf(page)
    await page.getByLabel('Dette kommer jeg til å ta opp').fill('Turnusen')
    await press(page, 'Kopier lenken')
    await page.getByText('Lenken er kopiert').first().waitFor()
    await jonas.page.goto(await page.evaluate(() => navigator.clipboard.readText()))
    await press(jonas.page, 'Ja, jeg er med')
    await comesInto(jonas.page, talk)
    await goTo(jonas, talk, 'prepare')
    await jonas.page.getByText('Kari har skrevet det').waitFor()
    // Her yes to the day isn't all that there is to prepare.
    await goTo(kari, talk, 'prepare')
    await page.getByRole('heading', { name: 'Gjør deg klar' }).waitFor()
    expect(await page.getByRole('button', { name: 'Forsegl, kommer senere' }).isDisabled()).toBe(true)
    for (const phone of [kari, jonas]) {
      await goTo(phone, talk, 'talk')
      await phone.page.getByRole('heading', { name: 'Klare til å snakke?' }).waitFor()
    }
    await press(page, 'Hopp over eller flytt deler')
    const sheet = page.getByRole('dialog')
    await expectAccessible(page, 'parts to skip and move')
    await sheet.getByRole('checkbox', { name: /Verdiene i praksis/ }).click()
    for (let steps = 0; steps < 4; steps++) await press(page, /^Flytt Er det mer/)
    await press(page, 'Ferdig')
    await press(page, 'Begynn samtalen')
    for (const phone of [kari, jonas]) {
      await phone.page.getByRole('heading', { name: /^Er det mer som er viktig/ }).waitFor()
      await press(phone.page, 'Oversikt')
      await phone.page.getByRole('button', { name: /^Hva blir det viktigste/ }).waitFor()
      expect(await phone.page.getByRole('button', { name: /så verdiene merkes/ }).count()).toBe(0)
      if (phone === jonas) await expectAccessible(phone.page, 'overview of the talk')
      await phone.page.keyboard.press('Escape')
    }
  })

  test('R-KS-09 what was said is written without a network; then the leader lets the employee write the form', async () => {
    await jonas.airplane(true)
    await press(jonas.page, 'Notater')
    await jonas.page.getByRole('textbox', { name: 'Felles notater' }).fill(said)
    await press(jonas.page, 'Videre i samtalen')
    await jonas.airplane(false)
    await press(kari.page, 'Notater')
    await eventually(() => kari.page.getByRole('textbox', { name: 'Felles notater' }).inputValue()).toBe(said)
    await press(kari.page, 'Videre i samtalen')

    await press(kari.page, 'Til planen')
    await kari.page.waitForURL(/\/agree#/)
    await kari.page.getByRole('radio', { name: 'Jonas' }).click()
    const { page } = jonas
    await goTo(jonas, talk, 'agree')
    await page.getByText('Etterlevelse av verdiene').first().waitFor()
    await press(page, /^Legg til under .*Indre motivasjon/)
    await page.waitForURL(/\/agree\/[^/]+$/)
    await page.getByText('begge kan lese det').waitFor()
    await page.getByRole('textbox', { name: /^Mål\/fokus/ }).fill(goal)
    await page.getByRole('textbox', { name: 'Hva' }).fill('Mentor for to nye')
    await page.getByRole('group', { name: /^Hvem/ }).getByRole('button', { name: 'Jonas' }).click()
    await page.getByRole('group', { name: /^Når/ }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Ferdig' }).waitFor()
    await goTo(jonas, talk, 'agree')
    await page.getByRole('textbox', { name: 'Slik følger vi opp' }).fill('Vi tar det opp hver måned')
    await press(page, 'Om 3 måneder')
    const lookAgain = page.getByLabel('En annen dag').first()
    await eventually(() => lookAgain.inputValue()).not.toBe('')
    followUpDay = await lookAgain.inputValue()
    await press(page, 'I dag')
    await goTo(kari, talk, 'agree')
    await kari.page.getByText(goal).first().waitFor()
    // Where she would write, each paper says who does.
    await kari.page.getByText('Jonas skriver, du leser med').first().waitFor()
    expect(await kari.page.getByRole('button', { name: /^Legg til under/ }).count()).toBe(0)
  })

  test('R-KS-11, R-KS-12 both sign, the leader files it, and next year’s talk begins with the last plan', async () => {
    for (const phone of [jonas, kari]) {
      await goTo(phone, talk, 'seal')
      await press(phone.page, 'Skriv under')
      await phone.page.getByRole('dialog').getByRole('button', { name: 'Skriv under', exact: true }).click()
      await phone.page
        .getByText(/^(Du har skrevet under|Knuten er trukket)/)
        .first()
        .waitFor()
    }
    const { page } = kari
    // What was held waits for nobody's yes to its time.
    await goTo(jonas, talk, 'invite')
    const settled = await readScreen(jonas)
    expect(settled).toContain('Medarbeidersamtale med Kari')
    for (const past of ['Passer det for deg', 'inviterer deg']) expect(settled).not.toContain(past)
    await goTo(kari, talk, 'file')
    await press(page, 'Les som tekst')
    const twin = (await page.getByRole('dialog').textContent()) ?? ''
    expect(twin).toContain(goal)
    expect(twin).not.toContain(said)
    await page.keyboard.press('Escape')
    await press(page, /^Den ligger i .*360/)
    await page.getByText(/^Du la den i .*360/).waitFor()
    await goTo(kari, talk, 'agree')
    await press(page, 'Lagre og arkiver planen')
    await page.waitForURL(`${talk}/file`)
    await goTo(kari, talk, 'archive')
    for (const printed of ['Samstemme enhetens behov', 'Hva blir det viktigste du kan gjøre'])
      expect(await readScreen(kari)).toContain(printed)
    await goTo(kari, talk, 'followup')
    await press(page, 'Lag den neste samtalen')
    await press(page, 'Lag samtalen')
    await page.waitForURL(/\/invite$/)
    const next = conversationOf(page)
    await goTo(jonas, talk, 'followup')
    await press(jonas.page, 'Se invitasjonen')
    await press(jonas.page, 'Ja, jeg er med')
    await comesInto(jonas.page, next)
    await goTo(jonas, next, 'prepare')
    await press(jonas.page, 'Se planen fra sist')
    await jonas.page.getByText('Mentor for to nye').waitFor()
    await jonas.airplane(true)
    await jonas.page.reload()
    await jonas.page.getByText(goal).first().waitFor()
  })

  test('a talk without a plan has no screen for one: each address of it leads to where the talk is', async () => {
    const { page } = kari
    await goTo(kari, talk, 'followup')
    await press(page, /^Egen samtale/)
    await page.getByText('Planen deres er med der').waitFor()
    await press(page, 'Lag en og inviter')
    // The day that their plan has for it.
    await eventually(() => page.getByLabel('Dag', { exact: true }).inputValue()).toBe(followUpDay)
    await press(page, 'Lag samtalen')
    await page.waitForURL(url => url.pathname.endsWith('/invite') && !url.href.startsWith(talk))
    const beside = conversationOf(page)
    for (const screen of ['agree', 'seal', 'file']) {
      await page.goto(`${beside}/${screen}`)
      await page.waitForURL(`${beside}/invite`)
    }
  })
})
