import { holdingsOf } from './holdings.ts'
import {
  beginTalk,
  jonasWords,
  letIn,
  majasWords,
  type Pair,
  sayYesToPlan,
  sayYesToSetting,
  seeOpenedWords,
  writePlan,
} from './pair.ts'
import type { TestPhone } from './phones.ts'
import { conversationOf, fillAgreement, goTo, invite, join, pick, press, walkTo, writeNote } from './steps.ts'
import { type Ground, sheet, type Tour, type Visit } from './visits.ts'

/** The whole way of a conversation, with a stop at everything that there is to see. */
export const tourOfConversation: Tour = async (world, visit) => {
  await beforeConversation(world, visit)
  const pair = await inviting(world, visit)
  await preparing(pair, visit)
  await talking(pair, visit)
  await agreeing(pair, visit)
  await filing(pair, visit)
}

async function beforeConversation({ phone, url }: Ground, visit: Visit): Promise<void> {
  const guest = await phone('the guest')
  const see = async (path: string, where: string) => {
    await walkTo(guest.page, `${url}${path}`)
    await visit(guest, where)
  }
  await see('/', 'home, empty')
  await firstWalk(guest, visit)
  await see('/new', 'new conversation')
  await see('/join', 'join')
  await press(guest.page, 'Indsæt et link eller skriv en kode')
  await visit(guest, 'join, pasting')
  await withoutCamera(guest)
  await guest.page.goto(`${url}/join`)
  await guest.page.getByLabel('Link eller kode').waitFor()
  await visit(guest, 'join, without a camera')
  await see('/i', 'opened link without its secret')
  await see('/i#1cut', 'failed invitation')
  await see('/settings', 'settings')
  await see('/nowhere', 'no such address')
  await see('/c/nothing', 'no such conversation')
}

/** Once it was looked at, Home offers it no more; what was tried out leaves nothing on the phone. */
async function firstWalk(guest: TestPhone, visit: Visit): Promise<void> {
  const { page } = guest
  await press(page, 'Ny her? Se, hvordan det går til')
  for (const step of ['En samtale om dit arbejde', 'Først tænker I hver for sig', 'Så taler I']) {
    await page.getByRole('heading', { name: step }).waitFor()
    if (step.startsWith('Først')) await visit(guest, 'first walk, alone')
    await press(page, 'Videre')
  }
  await page.getByRole('heading', { name: 'Til sidst en plan' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Så taler I' }).waitFor()
  await press(page, 'Videre')
  await page.getByRole('heading', { name: 'Til sidst en plan' }).waitFor()
  await visit(guest, 'first walk, the plan')
  await press(page, 'Prøv en samtale først')
  await page.getByRole('heading', { name: /ord at gå med/ }).waitFor()
  await visit(guest, 'a talk to try out')
  await sealTheTrial(guest)
  const [, tried] = page.url().match(/\/c\/([^/]+)/) ?? []
  await press(page, 'Smid væk')
  await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
  const held = await holdingsOf(guest)
  if (!tried || held.includes(tried) || held.includes('Vibe'))
    throw new Error('The trial left something behind')
  if (await page.getByRole('button', { name: /Ny her/ }).isVisible()) throw new Error('It is offered again')
}

/** By what stands on the screens alone: a new address would begin the app anew, and the trial would be gone. */
async function sealTheTrial({ page }: TestPhone): Promise<void> {
  await press(page, 'Forlad samtalen')
  await press(page, 'Videre til aftaler')
  await fillAgreement(page, 'struktur', { what: 'Et kort mandagsmøde', who: 'Kim', responsible: 'Vibe' })
  await press(page, 'Færdig')
  await press(page, 'Om 6 måneder')
  await press(page, 'Træk knuden til')
  await press(page, 'Ja, det er vores plan')
  await page.getByRole('heading', { name: 'Knuden er trukket til' }).waitFor()
  await press(page, 'Gem og arkivér planen')
  await page
    .getByRole('img', { name: /Billede af planen/ })
    .first()
    .waitFor()
  await press(page, 'Læs som tekst')
  await page.getByRole('dialog').getByText('PRØVE: UDVIKLINGSPLAN').first().waitFor()
  await page.keyboard.press('Escape')
}

const withoutCamera = ({ page }: TestPhone) =>
  page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('denied', 'NotAllowedError')
    }
  })

async function inviting(world: Ground, visit: Visit): Promise<Pair> {
  const maja = await world.phone('Maja')
  const jonas = await world.phone('Jonas')
  const link = await invite(maja, world.url, { me: 'Maja Holm', other: 'Jonas Berg' })
  const conversation = conversationOf(maja.page)
  await visit(maja, 'invitation')
  await sheet(maja, 'Vis hinanden koder', 'codes side by side', visit)
  await sheet(maja, 'Ret tid og sted', 'changing the setting', visit)
  await sheet(maja, 'Slet samtalen på denne telefon', 'deleting', visit)
  await goTo(maja, conversation, 'edition')
  await press(maja.page, 'Sig det anderledes')
  for (const _ of ['one', 'and one beside it']) await press(maja.page, /^Tilføj et spørgsmål/)
  await visit(maja, 'edition, written')
  await goTo(maja, conversation, 'talk')
  await visit(maja, 'talk, closed')
  await sheet(maja, 'Hvor er det, vi skrev?', 'where it is saved', visit)
  await goTo(maja, conversation, 'file')
  await visit(maja, 'file, not sealed')
  await goTo(maja, conversation, 'followup')
  await visit(maja, 'follow-up, not sealed')

  await maja.airplane(true)
  await jonas.page.goto(link)
  await jonas.page.getByRole('button', { name: 'Ja, jeg er med' }).waitFor()
  await visit(jonas, 'preview of an invitation')
  await join(jonas, link)
  await goTo(jonas, conversation, 'invite')
  await visit(jonas, 'answered, waiting to be let in')
  await maja.airplane(false)
  const pair = { maja, jonas, conversation, link }
  await letIn(pair)
  await visit(maja, 'answered invitation')
  await goTo(jonas, conversation, 'edition')
  await visit(jonas, 'edition, read')
  return pair
}

async function preparing({ maja, jonas, conversation }: Pair, visit: Visit): Promise<void> {
  await goTo(jonas, conversation, 'prepare')
  await visit(jonas, 'prepare')
  await writeNote(jonas, conversation, 'albertslund.adfaerd.q1', 'Jeg trives bedst ude hos folk.')
  await visit(jonas, 'private note')
  await sheet(jonas, 'Gør til vores', 'sharing a note', visit)
  await press(jonas.page, 'Gør til vores')
  await jonas.page.getByRole('dialog').getByRole('button', { name: 'Gør til vores' }).click()
  await jonas.page.getByRole('status').filter({ hasText: 'det har du delt' }).waitFor()
  await visit(jonas, 'private note, shared')
  await goTo(jonas, conversation, 'prepare/nothing')
  await visit(jonas, 'note to no question')

  await goTo(jonas, conversation, 'keywords')
  for (const word of jonasWords) await press(jonas.page, word)
  await visit(jonas, 'keywords, picking')
  await sheet(jonas, 'Feedback', 'one keyword too many', visit)
  await press(jonas.page, 'Luk lommen')
  await jonas.page.getByText('Lommen er lukket').first().waitFor()
  await visit(jonas, 'keywords, closed')
  await pick(maja, conversation, majasWords)
  await seeOpenedWords(jonas, conversation)
  await visit(jonas, 'keywords, open')
  await sayYesToSetting(jonas, conversation)
  await visit(jonas, 'prepared')
}

async function talking({ maja, conversation }: Pair, visit: Visit): Promise<void> {
  const { page } = maja
  await goTo(maja, conversation, 'talk')
  await page.getByRole('button', { name: 'Begynd samtalen' }).waitFor()
  await visit(maja, 'talk, before the start')
  await beginTalk(maja, conversation)
  await visit(maja, 'talk, words')
  await sheet(maja, 'Forlad samtalen', 'leaving without a word used', visit)
  await press(page, 'Første spørgsmål')
  await visit(maja, 'talk, question')
  for (const tool of ['Mening', 'Noter', 'Stikord']) await sheet(maja, tool, `talk, ${tool}`, visit)
  await sheet(maja, 'Ansvar', 'talk, one word', visit)
  await press(page, 'Husk det Mit')
  await press(page, 'Husk det Vores')
  await visit(maja, 'talk, mark')
  await goTo(maja, conversation, 'bench')
  await page.getByLabel('Det vil jeg huske').fill('Flere besøg sammen')
  await visit(maja, 'bench')
  await press(page, 'Min note')
  await press(page, 'Ingenting')
  await visit(maja, 'bench, all settled')
  await press(page, 'Videre i samtalen')
  while (await page.getByRole('button', { name: 'Næste kort' }).isVisible()) await press(page, 'Næste kort')
  await visit(maja, 'talk, end')
  await sheet(maja, 'Forlad samtalen', 'leaving', visit)
}

async function agreeing({ maja, jonas, conversation }: Pair, visit: Visit): Promise<void> {
  const { page } = maja
  await goTo(maja, conversation, 'agree')
  await visit(maja, 'agree, empty')
  await goTo(maja, conversation, 'seal')
  await visit(maja, 'seal, blocked')
  await goTo(maja, conversation, 'agree')
  await press(page, 'Tilføj en aftale om struktur')
  await page.waitForURL(/\/agree\/[^/]+$/)
  await visit(maja, 'agreement, empty')
  await page.getByRole('textbox', { name: /^Hvad/ }).fill('Et møde mere')
  await goTo(maja, conversation, 'agree')
  await visit(maja, 'agree, with a draft')
  await page
    .getByRole('link', { name: /Et møde mere/ })
    .or(page.getByRole('button', { name: /Et møde mere/ }))
    .first()
    .click()
  await press(page, 'Fjern aftalen')
  await visit(maja, 'agreement, removed')
  await writePlan(maja, conversation, 'Jonas følger en kollega i tre uger')
  await visit(maja, 'agree, full')
  await goTo(maja, conversation, 'seal')
  await visit(maja, 'seal, ready')
  await sayYesToPlan(maja, conversation)
  await press(page, 'Fortrudt? Ret i planen')
  await page.waitForURL(/\/agree$/)
  await goTo(jonas, conversation, 'seal')
  await jonas.page.getByRole('button', { name: 'Ja, det er vores plan' }).waitFor()
  await visit(jonas, 'seal, one yes')
  await sayYesToPlan(jonas, conversation)
  await visit(jonas, 'seal, both yes')
}

async function filing({ maja, conversation }: Pair, visit: Visit): Promise<void> {
  const { page } = maja
  await goTo(maja, conversation, 'file')
  await page
    .getByRole('img', { name: /Billede af planen/ })
    .first()
    .waitFor()
  await visit(maja, 'file')
  await sheet(maja, 'Se stort', 'the picture, large', visit)
  await sheet(maja, 'Læs som tekst', 'the plan as text', visit)
  await goTo(maja, conversation, 'archive')
  await visit(maja, 'what the folder gets')
  await goTo(maja, conversation, 'followup')
  await visit(maja, 'follow-up')
  await sheet(maja, 'Hvordan går det?', 'how it went with one agreement', visit)
  await press(page, 'Lav jeres næste samtale')
  await press(page, 'Lav samtalen')
  await page.waitForURL(/\/invite$/)
  const next = conversationOf(page)
  await goTo(maja, next, 'prepare')
  await visit(maja, 'prepare, with the last plan')
  await goTo(maja, next, 'previous')
  await visit(maja, 'the last plan')
  await walkTo(page, new URL('/people', conversation).href)
  await visit(maja, 'a leader’s own list')
  await sheet(maja, 'Skriv en på listen', 'somebody more on the list', visit)
  await walkTo(page, new URL('/', conversation).href)
  await visit(maja, 'home, full')
}
