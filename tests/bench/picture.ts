import { defaultFormat } from '../../src/snapshot/paint.ts'
import type { Line } from './budgets.ts'
import { inTurn, median } from './samples.ts'
import type { Stage } from './stage.ts'

const slowedBy = 4

/** A page of the plan's picture, from the sealed bytes to the finished file. */
export async function measurePicture(stage: Stage): Promise<Line[]> {
  const phone = await stage.phone()
  const page = await phone.open({ slowedBy })
  await page.goto(`${stage.urls.picture}/harness.html`)
  await page.waitForFunction(() => 'renderExample' in window)
  const draw = () =>
    page.evaluate(async format => {
      const { milliseconds, pages } = await window.renderExample('example', format)
      return [milliseconds / pages.length]
    }, defaultFormat)
  const { drawn } = await inTurn({ drawn: draw }, { warmUps: 1, rounds: 7 })
  await phone.close()
  return [
    {
      what: 'one page of the snapshot',
      measured: median(drawn),
      budget: 500,
      unit: 'ms',
      beside: `slowed ${slowedBy} ×, slowest ${Math.max(...drawn).toFixed(0)} ms`,
    },
  ]
}
