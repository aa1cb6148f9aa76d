// Takes the README's pictures from the running app: two phones, the real relay, one conversation.
import { mkdirSync } from 'node:fs'
import { drawForms } from '../snapshot/drawForms.ts'
import { gather, makeGroup } from './gather.ts'
import { openPair, openWords } from './pair.ts'
import { openWorld, type TestPhone } from './phones.ts'
import {
  agree,
  agreeOnFollowUp,
  conversationOf,
  invite,
  join,
  openAnew,
  pick,
  press,
  readScreen,
  savedHere,
  talkAbout,
  writeNote,
} from './steps.ts'

const folder = 'docs/pictures'
mkdirSync(folder, { recursive: true })

const world = await openWorld()
const maja = await world.phone('Maja')
const jonas = await world.phone('Jonas')
await maja.page.emulateMedia({ reducedMotion: 'reduce' })
await jonas.page.emulateMedia({ reducedMotion: 'reduce' })

const link = await invite(maja, world.url, { me: 'Maja Lund Andersen', other: 'Jonas Holm Kristensen' })
const hers = conversationOf(maja.page)
await join(jonas, link)
const his = conversationOf(jonas.page)
await openAnew(jonas.page, `${his}/prepare`)
await press(jonas.page, 'Det passer mig')
await savedHere(jonas)
await writeNote(
  jonas,
  his,
  'albertslund.adfaerd.q2',
  'Når jeg kan gøre et besøg færdigt uden at kigge på uret.',
)
await pick(jonas, his, ['Arbejdsglæde', 'Kollegaer', 'Nærvær'])
await take(jonas, 'keywords')

await maja.page.goto(world.url)
await maja.page
  .getByText(/Jonas er klar/)
  .first()
  .waitFor()
await take(maja, 'home')
await pick(maja, hers, ['Beslutningskompetence', 'Vores opgave', 'Mod'])
await openAnew(jonas.page, `${his}/keywords`)
await jonas.page.getByRole('heading', { name: 'Seks ord at gå med' }).waitFor()
await take(jonas, 'opened')
await talkAbout(maja, hers, 'Struktur')
await take(maja, 'talk')
await press(maja.page, 'Dagslys')
await take(maja, 'talk-daylight')
await maja.page.setViewportSize({ width: 844, height: 390 })
await take(maja, 'talk-daylight-lying')
await maja.page.setViewportSize({ width: 390, height: 844 })
await press(maja.page, 'Dagslys')
await press(maja.page, 'Husk det Mit')
await press(maja.page, 'Husk det Vores')
await press(maja.page, 'Næste kort')
await press(maja.page, 'Husk det Vores')
await maja.page.getByRole('link', { name: 'Bænken 3' }).click()
await maja.page.getByRole('button', { name: /^3\. Vores/ }).click()
await maja.page.getByLabel('Det vil vi huske').fill('Besøg sammen med natholdet, mens det er lyst')
await take(maja, 'bench')
for (let marks = 3; marks > 0; marks--) await press(maja.page, 'Ingenting')

await agree(maja, hers, {
  about: 'adfærd',
  what: 'Vi slutter aftenvagten med ti minutters fælles pause, hvor vi deler noget, der lykkedes.',
  who: 'Jonas',
  responsible: 'Maja',
})
await agree(maja, hers, {
  about: 'struktur',
  what: 'Fast kontakttid med sygeplejen hver tirsdag kl. 8.30, så Jonas ved, hvem han kan spørge.',
  who: 'Jonas',
  responsible: 'Jonas',
})
const last = await agree(maja, hers, {
  about: 'opgaver',
  what: 'Jonas følger demenskoordinatoren to formiddage og viser gruppen, hvad han lærte.',
  who: 'Jonas',
  responsible: 'Maja',
})
await agreeOnFollowUp(maja, hers)
await maja.page.goto(last)
await maja.page.getByRole('button', { name: 'Færdig' }).waitFor()
await take(maja, 'agreement')

await openAnew(maja.page, `${hers}/seal`)
await press(maja.page, /^Samtalen blev holdt/)
await maja.page.getByText('På planen står den dag').waitFor({ state: 'detached' })
await press(maja.page, 'Ja, det er vores plan')
await openAnew(jonas.page, `${his}/seal`)
await jonas.page
  .getByText(/sagde ja/)
  .first()
  .waitFor()
await take(jonas, 'seal')
await press(jonas.page, 'Ja, det er vores plan')
await maja.page.getByRole('heading', { name: 'Knuden er trukket til' }).waitFor()
await openAnew(maja.page, `${hers}/file`)
const picture = maja.page.getByRole('img', { name: /Billede af planen/ }).first()
await picture.evaluate((image: HTMLImageElement) => image.decode())
await take(maja, 'file')
await picture.evaluate(image => {
  const whole = {
    position: 'fixed',
    inset: '0',
    width: '794px',
    maxWidth: 'none',
    height: 'auto',
    zIndex: '9',
  }
  Object.assign(image.style, whole)
})
await maja.page.setViewportSize({ width: 794, height: 1123 })
await take(maja, 'snapshot')

const group = await makeGroup(world, [
  'Jonas Holm Kristensen',
  'Fatima Yıldız',
  'Ole Sand',
  'Åse Thorvaldsen',
])
await group.maja.page.emulateMedia({ reducedMotion: 'reduce' })
for (const name of ['Jonas Holm Kristensen', 'Fatima Yıldız']) await gather(world, group, name)
await take(group.maja, 'group')

const puzzle = await openPair(world, {
  me: 'Maja Lund Andersen',
  other: 'Jonas Holm Kristensen',
  variant: 'Puslespil',
})
await puzzle.maja.page.emulateMedia({ reducedMotion: 'reduce' })
await openWords(puzzle)
await openAnew(puzzle.maja.page, `${puzzle.conversation}/board`)
await layPieces(puzzle.maja.page)
await take(puzzle.maja, 'puzzle')

await world.close()
await drawForms(folder)
console.log(`Pictures are in ${folder}`)

async function take(phone: TestPhone, name: string): Promise<void> {
  await readScreen(phone)
  await phone.page.evaluate(() => document.fonts.ready.then(() => true))
  await phone.page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 82, scale: 'css' })
}

/** Three cards on the path, a stone beside two of them, and one in the hand. */
async function layPieces(page: TestPhone['page']): Promise<void> {
  for (let laid = 0; laid < 3; laid++) {
    await press(page, /spørgsmål$/)
    await press(page, 'Træk det øverste kort')
    await press(page, /^Vend kortet/)
    await page.locator('.board-slot').last().click()
    await page.locator('.board-laid').nth(laid).waitFor()
  }
  for (const [at, word] of ['Ansvar', 'Møder'].entries()) {
    await page.locator('.board-strip .board-stone').filter({ hasText: word }).click()
    await page.locator('.board-hollow').nth(at).click()
    await page.locator('.board-laid').nth(at).locator('.board-stone').waitFor()
  }
  await page.locator('.board-strip .board-stone').filter({ hasText: 'Roller' }).click()
  await page.locator('.screen-body').evaluate(body => body.scrollTo(0, 0))
}
