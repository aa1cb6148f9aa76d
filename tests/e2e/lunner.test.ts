import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { speak } from './layout.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { see } from './see.ts'
import { checkCode, comesInto, conversationOf, goTo, isoDate, press, readScreen } from './steps.ts'

/** Lunner's twelve modules and action programme, from the invitation to next year's first screen, in Norwegian. */

let world: World
let maja: TestPhone
let jonas: TestPhone
let year = ''

beforeAll(async () => {
  world = await openWorld()
  maja = await norwegian('Maja')
  jonas = await norwegian('Jonas')
  year = await makeAndJoin()
})
afterAll(() => world.close())

async function norwegian(name: string): Promise<TestPhone> {
  const phone = await world.phone(name)
  await phone.context.addInitScript(() => localStorage.setItem('language', 'nb'))
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return phone
}

/** The screens are looked at in other languages too. */
async function look(phone: TestPhone, where: string): Promise<void> {
  await see(phone, where)
  await speak(phone.page, 'nb')
}

async function linkOn({ page }: TestPhone): Promise<string> {
  await press(page, 'Kopier lenken')
  await page.getByText('Lenken er kopiert').first().waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

async function makeAndJoin(): Promise<string> {
  const { page } = maja
  await page.goto(`${world.url}/new`)
  await page.getByLabel('Navnet på medarbeideren din').fill('Jonas Berg')
  await page.getByLabel('Navnet ditt').fill('Maja Lund')
  await page.getByRole('radio', { name: /Lunner kommune/ }).click()
  await page.getByText('Skjemaet foreslår 60 til 120 minutter').waitFor()
  await page.getByLabel('Dag', { exact: true }).fill(isoDate(1))
  await page.getByLabel('Klokka').fill('10:00')
  await press(page, 'Lag samtalen')
  await page.waitForURL(/\/invite$/)
  const made = conversationOf(page)
  await jonas.page.goto(await linkOn(maja))
  await press(jonas.page, 'Ja, jeg er med')
  await comesInto(jonas.page, made)
  await goTo(maja, made, 'invite')
  await page.getByRole('heading', { name: 'Jonas er med' }).waitFor()
  return made
}

test('R-LUN-01 … R-LUN-04: modules are chosen on one phone, without a network confirmed on the other, and agreed on both', async () => {
  await goTo(maja, year, 'modules')
  await maja.page.getByRole('radio', { name: 'Nei' }).click()
  await maja.page.getByRole('checkbox', { name: /Endring og bedre drift/ }).click()
  expect(await maja.page.getByRole('checkbox', { name: /Kompetanse/ }).isDisabled()).toBe(true)
  await look(maja, 'lunner-modules')
  await goTo(jonas, year, 'talk')
  await jonas.page.getByText('Begge sier ja til modulene.').waitFor()
  await goTo(jonas, year, 'prepare')
  await press(jonas.page, 'Til tid og moduler')
  await jonas.page.waitForURL(/\/modules$/)
  await eventually(() =>
    jonas.page.getByRole('checkbox', { name: /Endring og bedre drift/ }).isChecked(),
  ).toBe(true)
  await jonas.airplane(true)
  await press(jonas.page, 'Ja, det avtaler vi')
  await jonas.page.getByText('Dere har begge sagt ja til tid og moduler.').waitFor()
  await jonas.airplane(false)
  await goTo(maja, year, 'modules')
  await maja.page.getByText('Dere har begge sagt ja til tid og moduler.').waitFor()
})

test('R-LUN-10 … R-LUN-13: a goal, the summing up, place and days; each signs by name, one of them without a network', async () => {
  const { page } = maja
  await goTo(maja, year, 'talk')
  await press(page, 'Begynn samtalen')
  await page.getByRole('heading', { name: /organisasjonskartet/ }).waitFor()
  await goTo(maja, year, 'agree')
  await press(page, 'Legg til under «Arbeidsmål»')
  await page.getByLabel(/^Mål/).fill('Lede morgenmøtet')
  await page.getByLabel('Slik ser vi at målet er nådd').fill('To ganger i uka')
  await page.getByLabel('Medarbeideren gjør').fill('Leder møtet')
  await page.getByLabel('Lederen gjør').fill('Er med')
  await press(page, 'Formålet med samtalen')
  await goTo(maja, year, 'agree')
  await page.getByText('Lov bare det dere kan gjennomføre.').waitFor()
  await page.getByLabel('Sted').fill('Roa')
  await press(page, 'I dag')
  await press(page, 'Om 6 måneder')
  await page.getByRole('checkbox', { name: /Oppsummer samtalen sammen/ }).click()
  await look(maja, 'lunner-agree')
  await press(page, 'Trekk til knuten')
  await page.getByText('Minst ett målområde står tomt. Er det meningen?').waitFor()
  await page.getByText('På planen står dagen dere hadde avtalt').waitFor()
  await press(page, /^Samtalen ble holdt/)
  await page.getByText('På planen står dagen').waitFor({ state: 'detached' })
  await sign(maja)
  await goTo(jonas, year, 'seal')
  await jonas.page.getByText('skrev under').first().waitFor()
  await jonas.airplane(true)
  await sign(jonas)
  await jonas.page.getByText('Knuten er trukket').first().waitFor()
  expect(await readScreen(jonas)).not.toContain('Er det meningen?')
  await jonas.airplane(false)
  await page.getByText('Knuten er trukket').first().waitFor()
  expect(await checkCode(maja)).not.toBe('no code')
  expect(await checkCode(maja)).toBe(await checkCode(jonas))
  await press(jonas.page, 'Lagre og arkiver planen')
  await jonas.page.getByText('Last ned bildet').waitFor()
  await eventually(() => jonas.page.getByText('Bildet tegnes').count()).toBe(0)
})

test('R-LUN-05 … R-LUN-07: the pay conversation is begun beside it; Jonas brings Kari, who sees it alone, and asks for minutes', async () => {
  await goTo(maja, year, 'followup')
  await press(maja.page, 'Egen samtale: Lønnssamtale')
  await press(maja.page, 'Lag en og inviter')
  await maja.page.getByRole('heading', { name: 'Lønnssamtale' }).waitFor()
  await maja.page.getByLabel('Dag', { exact: true }).fill(isoDate(9))
  await press(maja.page, 'Lag samtalen')
  await maja.page.waitForURL(/\/invite$/)
  const pay = conversationOf(maja.page)

  await goTo(jonas, year, 'prepare')
  await press(jonas.page, 'Se invitasjonen')
  await press(jonas.page, 'Ja, jeg er med')
  await comesInto(jonas.page, pay)
  await goTo(jonas, pay, 'invite')
  await jonas.page.getByRole('heading', { name: 'Du og Maja er forbundet' }).waitFor()
  await jonas.page.getByLabel('Hvem tar du med?').fill('Kari Moen')
  await look(jonas, 'lunner-bring')
  await press(jonas.page, 'Inviter med lenke eller kode')
  await jonas.page.getByRole('heading', { name: 'Ta med Kari' }).waitFor()
  const link = await linkOn(jonas)

  const kari = await norwegian('Kari')
  await kari.page.goto(link)
  await press(kari.page, 'Ja, jeg blir med')
  await jonas.page.getByRole('heading', { name: 'Er det Kari?' }).waitFor()
  await press(jonas.page, 'Ja, ordene er like')
  await jonas.page.getByRole('heading', { name: 'Kari er med' }).waitFor()
  await goTo(kari, pay, 'prepare')
  await kari.page.getByText('Du ser denne samtalen og ingen andre.').waitFor()
  await look(kari, 'lunner-brought')
  await goTo(maja, pay, 'prepare')
  await maja.page.getByText('Kari Moen er med.').waitFor()
  expect(await maja.page.getByLabel('Hvem tar du med?').count()).toBe(0)

  await goTo(jonas, pay, 'agree')
  expect(await jonas.page.getByLabel('Referat', { exact: true }).count()).toBe(0)
  await jonas.page.getByRole('checkbox', { name: /føres referat/ }).click()
  await jonas.page.getByLabel('Referat', { exact: true }).waitFor()
  await goTo(maja, pay, 'agree')
  await maja.page.getByText('Jonas har bedt om referat.').waitFor()
  await maja.page.getByLabel('Referat', { exact: true }).fill('Vi snakket om trinn 15.')
  await goTo(kari, pay, 'agree')
  await eventually(() => kari.page.getByLabel('Referat', { exact: true }).inputValue()).toContain('trinn 15')
  await goTo(kari, pay, 'seal')
  await kari.page.getByText(/^Nå er det Maja og Jonas/).waitFor()
  expect(await readScreen(kari)).not.toContain('Du har sagt ja')
  for (const phone of [maja, jonas]) {
    await goTo(phone, pay, 'seal')
    await press(phone.page, 'Ja, det er planen vår')
    await phone.page
      .getByText(/Du har sagt ja|Knuten er trukket/)
      .first()
      .waitFor()
  }
  // The next talk is made from the yearly one.
  await goTo(jonas, pay, 'followup')
  await jonas.page.getByRole('heading', { name: 'Planen lever videre' }).waitFor()
  expect(await jonas.page.getByRole('button', { name: 'Lag den neste samtalen' }).count()).toBe(0)
  await goTo(maja, year, 'archive')
  expect(await readScreen(maja)).not.toContain('trinn 15')
  expect(await readScreen(maja)).toContain('Lede morgenmøtet')
})

test('R-LUN-14 next year begins with the goals of this one', async () => {
  await goTo(maja, year, 'followup')
  await press(maja.page, 'Lag den neste samtalen')
  await press(maja.page, 'Lag samtalen')
  await maja.page.waitForURL(/\/invite$/)
  const next = conversationOf(maja.page)
  await goTo(jonas, year, 'followup')
  await press(jonas.page, 'Se invitasjonen')
  await press(jonas.page, 'Ja, jeg er med')
  await comesInto(jonas.page, next)
  await goTo(jonas, next, 'prepare')
  await press(jonas.page, 'Se planen fra sist')
  await jonas.page.getByText('Lede morgenmøtet').waitFor()
})

async function sign({ page }: TestPhone): Promise<void> {
  await press(page, 'Skriv under')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Skriv navnet med bokstaver i stedet' }).click()
  await sheet.getByRole('button', { name: 'Skriv under', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
}
