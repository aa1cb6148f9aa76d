import { join } from 'node:path'
import { claimDevice } from './claimDevice.ts'
import { letIn, type Pair } from './pair.ts'
import type { TestPhone } from './phones.ts'
import {
  choose,
  conversationOf,
  fileOf,
  goTo,
  invite,
  join as joinTalk,
  openAnew,
  press,
  walkTo,
  writeNote,
} from './steps.ts'
import { type Ground, sheet, type Tour, type Visit } from './visits.ts'

const password = 'fire små blå cykler'

/** What keeps a conversation: hand over, know whose phone it is, back up, restore, end. With a stop at each sight. */
export const tourOfCare: Tour = async (world, visit) => {
  await withNothingYet(world, visit)
  const pair = await beforeTheyMeet(world, visit)
  await handingOver(pair, visit)
  await knowingWhoTakesPart(pair, visit)
  const file = await backingUp(pair, world, visit)
  await restoring(file, world, visit)
  await ending(pair, visit)
  await cleared(pair, visit)
}

async function withNothingYet({ phone, url }: Ground, visit: Visit): Promise<void> {
  const guest = await phone('the guest')
  for (const path of ['backup', 'restore', 'storage', 'endings']) {
    await walkTo(guest.page, `${url}/${path}`)
    await visit(guest, `${path}, with nothing yet`)
  }
}

async function beforeTheyMeet(world: Ground, visit: Visit): Promise<Pair> {
  const maja = await world.phone('Maja')
  const jonas = await world.phone('Jonas')
  const link = await invite(maja, world.url, { me: 'Maja Holm', other: 'Jonas Berg' })
  const conversation = conversationOf(maja.page)
  for (const screen of ['together', 'words']) {
    await goTo(maja, conversation, screen)
    await visit(maja, `${screen}, before the other is in`)
  }
  await joinTalk(jonas, link)
  const pair = { maja, jonas, conversation, link }
  await letIn(pair)
  return pair
}

async function handingOver({ maja, jonas, conversation }: Pair, visit: Visit): Promise<void> {
  await writeNote(maja, conversation, 'albertslund.adfaerd.q1', 'Kun til mig')
  await goTo(maja, conversation, 'edition')
  await press(maja.page, /^Tilføj et spørgsmål/)
  for (const phone of [maja, jonas]) await phone.airplane(true)
  await goTo(maja, conversation, 'agree')
  await sheet(maja, 'Hvor er det, vi skrev?', 'where it is, without a network', visit)
  await goTo(maja, conversation, 'together')
  await maja.page.locator('.qr-code').waitFor()
  await visit(maja, 'together, showing')
  await press(maja.page, 'Scan Jonas’ kode')
  await maja.page.getByRole('heading', { name: 'Scan Jonas’ kode' }).waitFor()
  await visit(maja, 'together, scanning')

  await goTo(jonas, conversation, 'together')
  const { text } = await fileOf(jonas.page, 'Maja')
  await press(maja.page, 'Som fil i stedet')
  await choose(maja.page, 'Kære Maja, her er den.')
  await maja.page.getByText('Det er ikke den kode').waitFor()
  await visit(maja, 'together as a file, refused')
  await choose(maja.page, text)
  await maja.page.getByRole('heading', { name: /Du har fået det hele|I har begge det hele/ }).waitFor()
  await visit(maja, 'together, taken')
  const answer = await fileOf(maja.page, 'Jonas').catch(() => null)
  if (answer) {
    await press(jonas.page, 'Som fil i stedet')
    await choose(jonas.page, answer.text)
    await jonas.page.getByRole('heading', { name: 'I har begge det hele' }).waitFor()
    await visit(jonas, 'together, both have everything')
  }

  const second = await maja.context.newPage()
  await second.goto(`${conversation}/together`)
  await second.getByRole('heading', { name: 'Samtalen er åben i et andet vindue' }).waitFor()
  await visit({ ...maja, page: second }, 'together, in a second window')
  await second.close()
  for (const phone of [maja, jonas]) await phone.airplane(false)
}

async function knowingWhoTakesPart({ maja, jonas, conversation }: Pair, visit: Visit): Promise<void> {
  await goTo(maja, conversation, 'words')
  await wordsStand(maja)
  await visit(maja, 'the same four words')
  await goTo(jonas, conversation, 'prepare')
  await claimDevice(jonas, conversation)
  await goTo(maja, conversation, 'prepare')
  await maja.page.getByText('som ingen har godkendt').waitFor()
  await visit(maja, 'a phone that nobody knows is told')
  await goTo(maja, conversation, 'words')
  await wordsStand(maja)
  await visit(maja, 'a phone that nobody knows')
  await press(maja.page, 'Nej')
  await maja.page.getByText(/^Du har sagt nej/).waitFor()
  await visit(maja, 'a phone that was declined')
  await goTo(jonas, conversation, 'words')
  await wordsStand(jonas)
  await visit(jonas, 'a phone that says it is mine')
}

const wordsStand = ({ page }: TestPhone) => page.locator('.same-words[aria-busy=false]').waitFor()

async function backingUp({ maja }: Pair, { url, dataDir }: Ground, visit: Visit): Promise<string> {
  const { page } = maja
  await walkTo(page, `${url}/storage`)
  await page.getByText('Ikke med i en sikkerhedskopi').waitFor()
  await visit(maja, 'storage')
  await press(page, 'Lav en sikkerhedskopi')
  await page.getByLabel('Vælg et kodeord').fill('kort')
  await press(page, 'Lav kopien')
  await page.getByText('Det er for kort').waitFor()
  await visit(maja, 'backup, refused')
  await page.getByLabel('Vælg et kodeord').fill(password)
  await page.getByLabel('Skriv det en gang til').fill(password)
  await press(page, 'Lav kopien')
  await page.getByRole('heading', { name: /^Kopien er klar/ }).waitFor()
  await visit(maja, 'backup, made')
  const file = join(dataDir, 'backup.txt')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Gem filen på telefonen')])
  await download.saveAs(file)
  await page.getByRole('button', { name: 'Færdig' }).waitFor()
  await visit(maja, 'backup, out of the phone')
  await openAnew(page, `${url}/backup`)
  await page.getByText(/^Den sidste kopi er fra/).waitFor()
  await visit(maja, 'backup, not the first')
  return file
}

async function restoring(file: string, { phone, url }: Ground, visit: Visit): Promise<void> {
  const fresh = await phone('the new phone')
  const { page } = fresh
  await page.goto(`${url}/restore`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByLabel('Kodeordet til filen').fill('noget helt andet')
  await press(page, 'Se, hvad der er i den')
  await page.getByText('Kodeordet passer ikke').waitFor()
  await visit(fresh, 'restore, refused')
  await page.getByLabel('Kodeordet til filen').fill(password)
  await press(page, 'Se, hvad der er i den')
  await page.getByRole('heading', { name: /^Filen har 1 samtale/ }).waitFor()
  await visit(fresh, 'restore, found')
  await press(page, 'Hent den ind')
  await page.getByRole('heading', { name: 'Det hele er her.' }).waitFor()
  await visit(fresh, 'restore, done')
}

async function ending({ maja, jonas, conversation }: Pair, visit: Visit): Promise<void> {
  await goTo(maja, conversation, 'invite')
  await sheet(maja, 'Afslut samtalen for alle', 'ending for all, asked', visit)
  await press(maja.page, 'Afslut samtalen for alle')
  await press(maja.page, 'Ja, afslut den for alle')
  await maja.page.getByText('Slettet på serveren').waitFor()
  await visit(maja, 'ending, receipt')
  await walkTo(maja.page, new URL('/storage', conversation).href)
  await maja.page.getByRole('button', { name: 'Se, hvad der er slettet' }).waitFor()
  await visit(maja, 'storage, with an ending')
  await openAnew(jonas.page, `${conversation}/prepare`)
  await jonas.page.getByRole('heading', { name: 'Maja har afsluttet samtalen' }).waitFor()
  await visit(jonas, 'ended by the other')
}

async function cleared({ jonas, conversation }: Pair, visit: Visit): Promise<void> {
  const { origin } = new URL(conversation)
  await jonas.page.goto('about:blank')
  const devtools = await jonas.context.newCDPSession(jonas.page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await jonas.page.goto(origin)
  await jonas.page.getByRole('heading', { name: 'Telefonen har ryddet op' }).waitFor()
  await visit(jonas, 'cleared away')
}
