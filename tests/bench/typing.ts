import type { Page } from 'playwright-core'
import type { Line } from './budgets.ts'
import { fullConversation } from './conversation.ts'
import { countOwnWork } from './ownWork.ts'
import { inTurn, median, quantile } from './samples.ts'
import type { Stage } from './stage.ts'

const slowedBy = 4
const keysAtATime = 25
const rounds = { warmUps: 1, rounds: 6 }

/** From the key to the frame that shows it, at a typist's uneven pace, so that work done late meets the next key. */
export async function measureTyping(stage: Stage): Promise<Line[]> {
  const full = await fullConversation(stage)
  const ours = await full.phone.open({ slowedBy })
  await ours.goto(full.agreement)
  const bare = await (await stage.phone()).open({ slowedBy })
  await bare.goto(`${stage.urls.bare}/textarea.html`)
  const text = await ours.locator('textarea').first().inputValue()
  await bare.locator('textarea').fill(text)
  for (const page of [ours, bare]) await noteKeys(page)
  // What was written straight to the disk goes to the relay first.
  await ours.waitForTimeout(2000)

  const work = { ours: await countOwnWork(ours), bare: await countOwnWork(bare) }
  const taken = await inTurn({ ours: () => type(ours), bare: () => type(bare) }, rounds)
  const keys = keysAtATime * (rounds.warmUps + rounds.rounds)
  const workOf = async (which: 'ours' | 'bare') => ((await work[which]()).busyMs / keys).toFixed(1)
  const ownWork = `own work a key ${await workOf('ours')} and ${await workOf('bare')}`
  await ours.context().close()
  await bare.context().close()

  const [oursMs, bareMs] = [quantile(taken.ours, 0.95), quantile(taken.bare, 0.95)]
  const medians = `median ${median(taken.ours).toFixed(1)} and ${median(taken.bare).toFixed(1)}`
  return [
    {
      what: 'key press to paint, p95',
      measured: oursMs / bareMs,
      budget: 1.2,
      unit: '×',
      beside: `${oursMs.toFixed(1)} ms, a bare textarea ${bareMs.toFixed(1)} ms (${medians}; ${ownWork}), slowed ${slowedBy} ×`,
    },
  ]
}

async function noteKeys(page: Page): Promise<void> {
  await page.locator('textarea').first().focus()
  await page.evaluate(() => {
    window.keysMs = []
    const afterPaint = new MessageChannel()
    const pressedAt: number[] = []
    afterPaint.port1.onmessage = () => window.keysMs.push(performance.now() - pressedAt.shift()!)
    const note = ({ timeStamp }: KeyboardEvent) => {
      pressedAt.push(timeStamp)
      requestAnimationFrame(() => afterPaint.port2.postMessage(null))
    }
    window.addEventListener('keydown', note, { capture: true })
  })
}

async function type(page: Page): Promise<number[]> {
  await page.bringToFront()
  for (let at = 0; at < keysAtATime; at++) {
    await page.keyboard.press(letters[at % letters.length]!)
    await page.waitForTimeout(60 + ((at * 37) % 80))
  }
  return page.evaluate(() => window.keysMs.splice(0))
}

const letters = [...'og vi ses igen til maj']

declare global {
  interface Window {
    keysMs: number[]
  }
}
