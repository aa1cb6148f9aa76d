import type { Line } from './budgets.ts'
import { putRows, summaries } from './rows.ts'
import { inTurn, median } from './samples.ts'
import { shownAt, watchFor } from './shown.ts'
import type { BenchPhone, Stage } from './stage.ts'

const slowedBy = 4

/** From asking for the page to its list being painted: offline, from the service worker's cache. */
export async function measureStart(stage: Stage): Promise<Line[]> {
  const bare = await installed(stage, { url: stage.urls.bare, database: 'bare', count: 5 })
  const few = await installed(stage, { url: stage.urls.app, database: 'side-om-side', count: 5 })
  const many = await installed(stage, { url: stage.urls.app, database: 'side-om-side', count: 200 })
  const taken = await inTurn(
    {
      bare: () => start(bare, stage.urls.bare, 'li'),
      few: () => start(few, stage.urls.app, '.home-rows li'),
      many: () => start(many, stage.urls.app, '.home-rows li'),
    },
    { warmUps: 2, rounds: 9 },
  )
  for (const phone of [bare, few, many]) await phone.close()

  const [bareMs, fewMs, manyMs] = [median(taken.bare), median(taken.few), median(taken.many)]
  return [
    {
      what: 'offline start to Home’s list',
      measured: fewMs / bareMs,
      budget: 1.3,
      unit: '×',
      beside: `${fewMs.toFixed(0)} ms, the bare app ${bareMs.toFixed(0)} ms, slowed ${slowedBy} ×`,
    },
    {
      what: 'Home with 200 conversations',
      measured: manyMs / fewMs,
      budget: 1.2,
      unit: '×',
      beside: `${manyMs.toFixed(0)} ms, with 5 ${fewMs.toFixed(0)} ms`,
    },
  ]
}

async function installed(
  { phone }: Stage,
  { url, database, count }: { url: string; database: string; count: number },
): Promise<BenchPhone> {
  const own = await phone()
  const page = await own.open()
  await page.goto(url)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForTimeout(300)
  await putRows(page, database, 'summaries', summaries(count))
  await page.close()
  await own.context.setOffline(true)
  return own
}

async function start(phone: BenchPhone, url: string, list: string): Promise<number[]> {
  const page = await phone.open({ slowedBy })
  await watchFor(page, list)
  await page.goto(url, { waitUntil: 'commit' })
  const moment = await shownAt(page)
  await page.close()
  return [moment]
}
