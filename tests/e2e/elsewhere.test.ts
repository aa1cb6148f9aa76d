import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, openWorld, type TestPhone, type World } from './phones.ts'
import { invite, press, readScreen } from './steps.ts'

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const showers = {
  'another app': {
    userAgent: `${iPhone} Mobile/15E148 [FBAN/FBIOS]`,
    says: 'Linket er åbnet inde i en anden app',
  },
  'an iPhone’s browser': {
    userAgent: `${iPhone} Version/18.6 Mobile/15E148 Safari/604.1`,
    says: 'appen på hjemmeskærmen sin egen hukommelse',
  },
}

describe('A link that opens where a talk is badly kept:', () => {
  let world: World
  let maja: TestPhone
  let link: string

  beforeAll(async () => {
    world = await openWorld()
    maja = await world.phone('Maja')
    link = await invite(maja, world.url, { me: 'Maja Lund', other: 'Jonas Holm' })
  })
  afterAll(() => world.close())

  test.each(Object.entries(showers))(
    '%s says so first, with the link to take along, and answers nothing by itself',
    async (where, { userAgent, says }) => {
      const phone = await shownBy(userAgent)
      await phone.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await phone.page.goto(link)
      await phone.page.getByRole('heading', { name: 'Vent lige lidt' }).waitFor()
      expect(await readScreen(phone)).toContain(says)
      await expectAccessible(phone.page, where)
      await press(phone.page, 'Kopiér linket')
      await phone.page.getByText('Linket er kopieret').waitFor()
      expect(await phone.page.evaluate(() => navigator.clipboard.readText())).toBe(link)
      await press(phone.page, 'Fortsæt her alligevel')
      await phone.page.getByRole('button', { name: 'Ja, jeg er med' }).waitFor()
    },
  )

  test('where nothing can be copied the whole link stands there, to be held with a finger', async () => {
    const jonas = await shownBy(showers['another app'].userAgent)
    await jonas.page.addInitScript(refuseToCopy)
    await jonas.page.goto(link)
    await maja.page.evaluate(refuseToCopy)
    for (const { page } of [jonas, maja]) {
      expect(await page.getByText(link).count()).toBe(0)
      await press(page, 'Kopiér linket')
      await page.getByText(link).waitFor()
    }
  })

  test('Home in an iPhone’s browser says that what was written may be deleted, and takes it along', async () => {
    const phone = await shownBy(showers['an iPhone’s browser'].userAgent)
    await phone.page.goto(world.url)
    await phone.page.getByText('Læg appen på hjemmeskærmen').waitFor()
    await invite(phone, world.url, { me: 'Jonas Holm', other: 'Maja Lund' })
    await phone.page.goto(world.url)
    await phone.page.getByText('Safari kan slette det, du har skrevet').waitFor()
    await expectAccessible(phone.page, 'Home in an iPhone’s browser')
    await press(phone.page, 'Tag det hele med over i appen')
    await phone.page.getByRole('heading', { name: 'Tag det hele med' }).waitFor()
  })

  test('Home inside another app says where to open it instead', async () => {
    const { page } = await shownBy(showers['another app'].userAgent)
    await page.goto(world.url)
    await page.getByText('Siden er åbnet inde i en anden app').waitFor()
    expect(await page.getByText('Læg appen på hjemmeskærmen').count()).toBe(0)
  })

  async function shownBy(userAgent: string): Promise<TestPhone> {
    const phone = await world.phone('Jonas')
    await phone.page.addInitScript(
      userAgent => Object.defineProperty(navigator, 'userAgent', { value: userAgent }),
      userAgent,
    )
    return phone
  }
})

function refuseToCopy(): void {
  const refuse = () => Promise.reject(new Error('Nothing here may copy'))
  Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse })
}
