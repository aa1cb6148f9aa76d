import { afterAll, beforeAll, expect, test } from 'vitest'
import { beyondTheEdge, pagesOnPaper } from './layout.ts'
import { beginTalk, openPair, openWords, type Pair } from './pair.ts'
import { openWorld, type World } from './phones.ts'
import { agreeOnFollowUp, goTo, press, savedHere } from './steps.ts'

const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss'

let world: World
let pair: Pair
beforeAll(async () => {
  world = await openWorld()
  pair = await openPair(world, { me: name, other: `${name.toUpperCase()}S` })
  await openWords(pair)
})
afterAll(() => world.close())

test.each(['invite', 'prepare', 'keywords', 'agree', 'seal'])(
  'A name or an agreement of sixty letters without a space stays on the screen: %s',
  async screen => {
    const { maja, conversation } = pair
    if (screen === 'agree') await agreeOnSomethingLong()
    await goTo(maja, conversation, screen)
    expect(await beyondTheEdge(maja.page)).toEqual([])
  },
)

test('What is printed is all of a screen, not what of it was in sight', async () => {
  const { maja, conversation } = pair
  await goTo(maja, conversation, 'prepare')
  expect(await pagesOnPaper(maja.page)).toBeGreaterThan(1)
  await goTo(maja, conversation, 'words')
  expect(await pagesOnPaper(maja.page)).toBe(1)
})

test('What wraps in a row of facts loses no letter', async () => {
  const { maja, conversation } = pair
  await beginTalk(maja, conversation)
  await maja.page.setViewportSize({ width: 320, height: 568 })
  await maja.page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await maja.page.getByText('tilbage').waitFor()
  expect(await maja.page.evaluate(cutFacts)).toEqual([])
})

async function agreeOnSomethingLong(): Promise<void> {
  const { maja, conversation } = pair
  await agreeOnFollowUp(maja, conversation)
  await press(maja.page, 'Tilføj en aftale om adfærd')
  await maja.page.getByRole('textbox', { name: /^Hvad/ }).fill(name)
  await savedHere(maja)
}

/** Words that begin before the edge at which their row is cut. */
function cutFacts(): string[] {
  return [...document.querySelectorAll('.dotted > span')].flatMap(fact => {
    const words = document.createRange()
    words.selectNodeContents(fact)
    const edge = fact.parentElement!.getBoundingClientRect().left
    const isCut = [...words.getClientRects()].some(({ left, width }) => width > 0 && left < edge - 1)
    return isCut ? [fact.textContent ?? ''] : []
  })
}
