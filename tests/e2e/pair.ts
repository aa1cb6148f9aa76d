import type { TestPhone, World } from './phones.ts'
import {
  agree,
  agreeOnFollowUp,
  conversationOf,
  goTo,
  invite,
  join,
  pick,
  press,
  savedHere,
} from './steps.ts'

/** Two phones of one conversation. */
export interface Pair {
  maja: TestPhone
  jonas: TestPhone
  /** The address on Maja's phone; on Jonas's it is the same one. */
  conversation: string
  link: string
}

export const majasWords = ['Ansvar', 'Feedback', 'Ledelse']
export const jonasWords = ['Møder', 'Roller', 'Helhed']

/** Maja has invited, and Jonas is in. */
export async function openPair(
  world: World,
  names: Parameters<typeof invite>[2] = { me: 'Maja Holm', other: 'Jonas Berg' },
): Promise<Pair> {
  const [maja, jonas] = await Promise.all([world.phone('Maja'), world.phone('Jonas')])
  const link = await invite(maja, world.url, names)
  const conversation = conversationOf(maja.page)
  await join(jonas, link)
  await letIn({ maja, jonas, conversation, link })
  return { maja, jonas, conversation, link }
}

export async function letIn({ maja, jonas, conversation }: Pair): Promise<void> {
  await Promise.all([standsOnInvite(maja, / er med$/), standsOnInvite(jonas, /er forbundet$/)])

  async function standsOnInvite(phone: TestPhone, name: RegExp): Promise<void> {
    await goTo(phone, conversation, 'invite')
    await phone.page.getByRole('heading', { name }).waitFor()
  }
}

export async function sayYesToSetting(phone: TestPhone, conversation: string): Promise<void> {
  await goTo(phone, conversation, 'prepare')
  await press(phone.page, 'Det passer mig')
  await phone.page.getByText('Du har sagt ja.').waitFor()
  await savedHere(phone)
}

/** Jonas has said yes to the setting as Maja made it, both pockets are closed, and the six words are open on both phones. */
export async function openWords({ maja, jonas, conversation }: Pair): Promise<void> {
  await sayYesToSetting(jonas, conversation)
  await Promise.all([pick(maja, conversation, majasWords), pick(jonas, conversation, jonasWords)])
  await Promise.all([maja, jonas].map(phone => seeOpenedWords(phone, conversation)))
}

export async function seeOpenedWords(phone: TestPhone, conversation: string): Promise<void> {
  await goTo(phone, conversation, 'keywords')
  await phone.page.getByRole('heading', { name: /ord at gå med/ }).waitFor()
}

export async function beginTalk(phone: TestPhone, conversation: string): Promise<void> {
  await goTo(phone, conversation, 'talk')
  await press(phone.page, 'Begynd samtalen')
  await phone.page.getByRole('button', { name: 'Forlad samtalen' }).waitFor()
}

/** A plan that is ready to be confirmed. */
export async function writePlan(phone: TestPhone, conversation: string, what: string): Promise<string> {
  const address = await agree(phone, conversation, {
    about: 'adfærd',
    what,
    who: 'Jonas',
    responsible: 'Maja',
  })
  await agreeOnFollowUp(phone, conversation)
  return address
}

export async function sayYesToPlan(phone: TestPhone, conversation: string): Promise<void> {
  await goTo(phone, conversation, 'seal')
  await press(phone.page, 'Ja, det er vores plan')
  await phone.page
    .getByText(/Du har sagt ja|Knuden er trukket til/)
    .first()
    .waitFor()
}
