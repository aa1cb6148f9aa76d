import type { CDPSession, Page } from 'playwright-core'
import type { Line } from './budgets.ts'
import { fullConversation } from './conversation.ts'
import { inTurn, median } from './samples.ts'
import { shownAt, watchFor } from './shown.ts'
import type { BenchPhone, Stage } from './stage.ts'

const slowedBy = 4
const idleMs = 10_000
const card = '.talk-question'

/** A phone that comes out of the pocket in the middle of a talk, and one that is only looked at. */
export async function measureWaking(stage: Stage): Promise<Line[]> {
  const { phone, talk } = await fullConversation(stage, 'going on')
  await visitOnce(phone, talk)
  const online = await idleScripts(phone, talk)
  await phone.context.setOffline(true)
  const offline = await idleScripts(phone, talk)

  const slept = await phone.open({ slowedBy })
  await slept.goto(talk)
  await slept.locator(card).waitFor()
  const taken = await inTurn(
    { slept: () => wake(slept), dropped: () => reopen(phone, talk) },
    { warmUps: 2, rounds: 7 },
  )
  await phone.close()
  return [
    {
      what: 'waking to the card, the page asleep',
      measured: median(taken.slept),
      budget: 300,
      unit: 'ms',
      beside: `slowest ${Math.max(...taken.slept).toFixed(0)} ms, offline, slowed ${slowedBy} ×`,
    },
    {
      what: 'waking to the card, the page thrown away',
      measured: median(taken.dropped),
      budget: 300,
      unit: 'ms',
      beside: `slowest ${Math.max(...taken.dropped).toFixed(0)} ms, offline, slowed ${slowedBy} ×`,
    },
    {
      what: `scripts run by an idle talk in ${idleMs / 1000} s`,
      measured: offline.length + online.length,
      budget: 0,
      unit: '',
      beside:
        [...offline.map(name => `offline: ${name}`), ...online].join(', ') || 'with a network and without',
    },
  ]
}

async function visitOnce(phone: BenchPhone, talk: string): Promise<void> {
  const page = await phone.open()
  await page.goto(talk)
  await page.locator(card).waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  // What was written straight to the disk goes to the relay first.
  await page.waitForTimeout(3000)
  await page.close()
}

/** From the moment at which the page is told that it is seen to the frame with the card. */
async function wake(page: Page): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page)
  await page.evaluate(beSeen, false)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await new Promise(done => setTimeout(done, 1500))
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
  const passed = await page.evaluate(async selector => {
    const seenAt = performance.now()
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' })
    document.dispatchEvent(new Event('visibilitychange'))
    await new Promise(requestAnimationFrame)
    await new Promise(done => setTimeout(done))
    if (!document.querySelector(selector)) throw new Error('The card is gone')
    return performance.now() - seenAt
  }, card)
  await devtools.detach()
  return [passed]
}

function beSeen(isSeen: boolean): void {
  const state = isSeen ? 'visible' : 'hidden'
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
  document.dispatchEvent(new Event('visibilitychange'))
}

async function reopen(phone: BenchPhone, talk: string): Promise<number[]> {
  const page = await phone.open({ slowedBy })
  await watchFor(page, card)
  await page.goto(talk, { waitUntil: 'commit' })
  const moment = await shownAt(page)
  await page.close()
  return [moment]
}

/** By the browser's own trace: whatever ran script while nobody touched the screen. */
async function idleScripts(phone: BenchPhone, talk: string): Promise<string[]> {
  const page = await phone.open()
  await page.goto(talk)
  await page.locator(card).waitFor()
  // The first walk along the rail, what is fetched ahead, and the first greetings are over by then.
  await page.waitForTimeout(6000)
  const devtools = await phone.context.newCDPSession(page)
  const events = await traced(devtools, () => page.waitForTimeout(idleMs))
  await page.close()
  return events.filter(({ name }) => scriptEvents.has(name)).map(nameOf)
}

interface TraceEvent {
  name: string
  args?: { data?: { functionName?: string; url?: string; type?: string } }
}

async function traced(devtools: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const keep = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  devtools.on('Tracing.dataCollected', keep)
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  })
  await act()
  const isOver = new Promise<void>(done => devtools.once('Tracing.tracingComplete', () => done()))
  await devtools.send('Tracing.end')
  await isOver
  return events
}

const nameOf = ({ name, args }: TraceEvent) => {
  const { functionName, url, type } = args?.data ?? {}
  return [name, functionName, type, url?.split('/').at(-1)].filter(Boolean).join(' ')
}

const scriptEvents: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireAnimationFrame',
  'EventDispatch',
  'RunMicrotasks',
])
