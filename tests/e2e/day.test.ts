import { cpSync, renameSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagesOnPaper } from './layout.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import {
  agree,
  agreeOnFollowUp,
  checkCode,
  conversationOf,
  filePlan,
  goTo,
  invite,
  join,
  pick,
  press,
  readScreen,
  reloadInAirplaneMode,
  savedHere,
  talkAbout,
  writeJointNote,
  writeNote,
} from './steps.ts'

const people = { me: 'Maja Lund Andersen', other: 'Jonas Holm Kristensen' }
const words = {
  privately: 'Da Else selv gik ud til postkassen i maj.',
  agreed: 'Jonas følger demenskoordinatoren to formiddage',
  byMaja: 'Maja finder vikar. ',
  byJonas: ' Han viser gruppen det bagefter.',
  doubted: 'Fast kontakttid med sygeplejen',
  kept: ' hver tirsdag kl. 8.30',
  noteOfMaja: 'Hjemmebesøg tager længere tid. ',
  noteOfJonas: 'Ruten skal lægges om. ',
}

/** One long day in the order in which it happens: each step stands on the one before. */
describe('A day with Maja and Jonas', () => {
  let world: World
  let maja: TestPhone
  let jonas: TestPhone
  let hers: string
  let his: string

  beforeAll(async () => {
    world = await openWorld()
    maja = await world.phone('Maja')
    jonas = await world.phone('Jonas')
  })
  afterAll(() => world.close())

  it('lets Maja invite and Jonas answer, without both being online at once afterwards', async () => {
    const link = await invite(maja, world.url, people)
    hers = conversationOf(maja.page)
    await maja.airplane(true)

    await join(jonas, link)
    his = conversationOf(jonas.page)
    await relayHasIt(jonas)
    await reloadInAirplaneMode(jonas)
    await reloadInAirplaneMode(maja)
    expect(jonas.page.url()).not.toContain('#')
  })

  it('lets Jonas prepare in airplane mode, and keeps what he writes over a reload', async () => {
    await goTo(jonas, his, 'prepare')
    await press(jonas.page, 'Det passer mig')
    await goTo(jonas, his, 'invite')
    const [file] = await Promise.all([
      jonas.page.waitForEvent('download'),
      press(jonas.page, 'Læg samtalen i kalenderen'),
    ])
    expect(file.suggestedFilename()).toBe('MUS med Maja.ics')
    await writeNote(jonas, his, 'albertslund.adfaerd.q2', words.privately)
    await pick(jonas, his, ['Arbejdsglæde', 'Kollegaer', 'Nærvær'])
    await reloadInAirplaneMode(jonas)
    await goTo(jonas, his, 'prepare/albertslund.adfaerd.q2')
    expect(await jonas.page.getByLabel('Dine noter').inputValue()).toBe(words.privately)
  })

  it('opens the six words for both, though their phones are never online at the same time', async () => {
    // A private note's screen tells of the phone alone.
    await goTo(jonas, his, 'prepare')
    await online(jonas)
    await relayHasIt(jonas)
    await jonas.airplane(true)

    await online(maja)
    await goTo(maja, hers, 'invite')
    await maja.page.getByText('Jonas er med').first().waitFor()
    await pick(maja, hers, ['Beslutningskompetence', 'Vores opgave', 'Mod'])
    await relayHasIt(maja)
    await maja.airplane(true)

    await online(jonas)
    await goTo(jonas, his, 'keywords')
    await jonas.page.getByRole('heading', { name: 'Seks ord at gå med' }).waitFor()
    await goTo(jonas, his, 'prepare')
    await relayHasIt(jonas)
    await jonas.airplane(true)

    await online(maja)
    await goTo(maja, hers, 'keywords')
    await maja.page.getByRole('heading', { name: 'Seks ord at gå med' }).waitFor()
    for (const word of ['Arbejdsglæde', 'Kollegaer', 'Nærvær', 'Vores opgave', 'Mod']) {
      expect(await readScreen(maja)).toContain(word)
    }
  })

  it('survives the relay being killed, while both go on writing', async () => {
    await online(jonas)
    await agree(maja, hers, { about: 'opgaver', what: words.agreed, who: 'Jonas', responsible: 'Maja' })
    await agree(maja, hers, { about: 'struktur', what: words.doubted, who: 'Jonas', responsible: 'Jonas' })
    await agreeOnFollowUp(maja, hers)
    await world.restartRelay()
    await relayHasIt(maja)
    await goTo(jonas, his, 'agree')
    await jonas.page.getByText(words.agreed).waitFor()
    // Its line may still say what is missing: it comes piece by piece.
    await jonas.page.getByText(words.doubted).first().waitFor()
    await receivedBy(maja)
  })

  it('merges what both wrote in the woods: the same note, the same agreement, one removed and changed', async () => {
    await world.relay.kill('SIGTERM')
    cpSync(world.dataDir, `${world.dataDir}-older`, { recursive: true })
    await world.restartRelay()
    await maja.airplane(true)
    await jonas.airplane(true)

    await talkAbout(maja, hers, 'Opgaver')
    await writeJointNote(maja, before => words.noteOfMaja + before)
    await talkAbout(jonas, his, 'Opgaver')
    await writeJointNote(jonas, before => words.noteOfJonas + before)
    for (const phone of [maja, jonas]) await reloadInAirplaneMode(phone)

    await editAgreement(maja, hers, words.agreed, before => words.byMaja + before)
    await editAgreement(jonas, his, words.agreed, before => before + words.byJonas)
    await editAgreement(maja, hers, words.doubted, before => before + words.kept)
    await openAgreement(jonas, his, words.doubted)
    await press(jonas.page, 'Fjern aftalen')
    await savedHere(jonas)
    await reloadInAirplaneMode(maja)
    await reloadInAirplaneMode(jonas)

    // The relay comes back with an older copy of its database: the phones notice, and fill it again.
    await world.restartRelay(() => {
      rmSync(world.dataDir, { recursive: true, force: true })
      renameSync(`${world.dataDir}-older`, world.dataDir)
    })
    await online(maja)
    await online(jonas)

    const merged = words.byMaja + words.agreed + words.byJonas
    for (const [phone, conversation] of [
      [maja, hers],
      [jonas, his],
    ] as const) {
      await goTo(phone, conversation, 'agree')
      await phone.page.getByText(merged).waitFor()
      await phone.page
        .getByText(/Jonas fjernede den|Du fjernede den/)
        .first()
        .waitFor()
    }
    await press(maja.page, 'Behold den')
    await maja.page.getByText(words.doubted + words.kept).waitFor()
    await receivedBy(maja)

    await talkAbout(jonas, his, 'Opgaver')
    await press(jonas.page, 'Noter')
    const note = await jonas.page.getByLabel('Fælles noter').inputValue()
    expect(note).toContain(words.noteOfMaja.trim())
    expect(note).toContain(words.noteOfJonas.trim())
  })

  it('seals one plan with the same check code on both phones, and the leader files its picture', async () => {
    for (const [phone, conversation] of [
      [maja, hers],
      [jonas, his],
    ] as const) {
      await goTo(phone, conversation, 'seal')
      await press(phone.page, 'Ja, det er vores plan')
    }
    await jonas.page.getByRole('heading', { name: 'Knuden er trukket til' }).waitFor()
    await maja.page.getByRole('heading', { name: 'Knuden er trukket til' }).waitFor()
    for (const width of [600, 1280]) {
      await maja.page.setViewportSize({ width, height: 800 })
      expect(await maja.page.evaluate(nameBelowKnot)).toBeGreaterThan(0)
    }
    await maja.page.setViewportSize({ width: 390, height: 844 })
    const code = await checkCode(maja)
    expect(code).toMatch(/\w{4}\s*\w{4}\s*\w{4}/)
    expect(await checkCode(jonas)).toBe(code)

    for (const phone of [maja, jonas]) {
      await reloadInAirplaneMode(phone)
      await phone.page.getByRole('heading', { name: 'Knuden er trukket til' }).waitFor()
    }
    await filePlan(maja, hers)
    expect(await pagesOnPaper(maja.page)).toBe(1)
    await maja.page.emulateMedia({ media: 'print' })
    const onPaper = await maja.page.getByRole('img', { name: /Billede af planen/ }).boundingBox()
    expect(onPaper?.width).toBe(maja.page.viewportSize()?.width)
    expect(await maja.page.getByRole('button').count()).toBe(0)
    await maja.page.emulateMedia({ media: null })
    await reloadInAirplaneMode(maja)
    await maja.page.getByText(/Du lagde den i personale\u00ad?mappen/).waitFor()
    await goTo(maja, hers, 'archive')
    const filed = await readScreen(maja)
    expect(filed).toContain(words.byMaja + words.agreed + words.byJonas)
    expect(filed).toContain(words.doubted + words.kept)
    expect(filed).not.toContain(words.privately)
    expect(filed).not.toContain(words.noteOfJonas.trim())
  })

  it('has lost nothing that was typed at the end of the day', async () => {
    await reloadInAirplaneMode(jonas)
    await goTo(jonas, his, 'prepare/albertslund.adfaerd.q2')
    expect(await jonas.page.getByLabel('Dine noter').inputValue()).toBe(words.privately)
    await goTo(jonas, his, 'file')
    await jonas.page
      .getByRole('img', { name: /Billede af planen/ })
      .first()
      .waitFor()
  })
})

async function online(phone: TestPhone): Promise<void> {
  await phone.airplane(false)
}

async function relayHasIt({ page }: TestPhone): Promise<void> {
  await page
    .getByText(/^(Sikkert|Modtaget)/)
    .first()
    .waitFor()
}

async function receivedBy({ page }: TestPhone): Promise<void> {
  await page
    .getByText(/^Modtaget/)
    .first()
    .waitFor()
}

async function openAgreement(phone: TestPhone, conversation: string, what: string): Promise<void> {
  await goTo(phone, conversation, 'agree')
  await phone.page.getByText(what).first().click()
  await phone.page.waitForURL(/\/agree\/[^/]+$/)
}

async function editAgreement(
  phone: TestPhone,
  conversation: string,
  what: string,
  edit: (before: string) => string,
): Promise<void> {
  await openAgreement(phone, conversation, what)
  const field = phone.page.getByRole('textbox', { name: /^Hvad/ })
  await field.fill(edit(await field.inputValue()))
  await savedHere(phone)
}

/** How far, in pixels. */
function nameBelowKnot(): number {
  const name = document.querySelector('.seal-people b')?.getBoundingClientRect().top ?? 0
  const lines = [...document.querySelectorAll('.knot-art path')].map(line => line.getBoundingClientRect())
  return name - Math.max(...lines.map(({ bottom }) => bottom))
}
