import type { Page } from 'playwright-core'
import type { Line } from './budgets.ts'
import { laidBoard } from './conversation.ts'
import { countOwnWork } from './ownWork.ts'
import { inTurn, quantile } from './samples.ts'
import type { Stage } from './stage.ts'

const slowedBy = 4
const movesAtATime = 90
const rounds = 5
/** 60 a second. */
const frameMs = 16.7
/** So much a frame's stamp may be off. */
const stampGrainMs = 0.1

/** Between two frames while a stone is lifted and carried over the board, beside a page that only moves one box. */
export async function measureDragging(stage: Stage): Promise<Line[]> {
  const laid = await laidBoard(stage)
  const ours = await laid.phone.open({ slowedBy })
  await ours.goto(laid.board)
  const stone = ours.locator('[data-piece][data-kind="stone"]').first()
  await stone.waitFor()
  const bare = await (await stage.phone()).open({ slowedBy })
  await bare.goto(`${stage.urls.bare}/textarea.html`)
  await bare.setContent(movingBox)
  // What was written straight to the disk goes to the relay first.
  await ours.waitForTimeout(2000)

  const drags = { ours: () => carry(ours, stoneSelector), bare: () => carry(bare, '#box') }
  const costs = await countOwnWork(ours)
  const taken = await inTurn(drags, { warmUps: 1, rounds })
  const { layouts, busyMs } = await costs()
  await ours.context().close()
  await bare.context().close()

  const [oursMs, bareMs] = [quantile(taken.ours, 0.95), quantile(taken.bare, 0.95)]
  const late = (all: number[]) => all.filter(between => between > frameMs * 1.5).length
  return [
    {
      what: 'frame while a piece is dragged, 42 on the board, p95',
      // Both move with the display, whose frame isn't 16.7 ms exactly.
      measured: oursMs / bareMs,
      budget: 1 + stampGrainMs / frameMs,
      unit: '×',
      beside: `${oursMs.toFixed(1)} ms, a bare box ${bareMs.toFixed(1)} ms, slowed ${slowedBy} ×`,
    },
    {
      what: 'late frames while a piece is dragged',
      measured: (100 * late(taken.ours)) / taken.ours.length,
      // What p95 within a frame means.
      budget: 5,
      unit: '%',
      beside:
        `${late(taken.ours)} of ${taken.ours.length}, a bare box ${late(taken.bare)} of ${taken.bare.length}; ` +
        'lifting included, where the board makes room',
    },
    {
      what: 'work of the page a frame while a piece is dragged',
      measured: busyMs / (taken.ours.length + warmUpFrames(taken.ours)),
      budget: frameMs,
      unit: 'ms',
      beside: `lifting and letting go included; ${layouts} layouts in ${taken.ours.length} frames`,
    },
  ]
}

/** A round more than was kept. */
const warmUpFrames = (kept: number[]) => kept.length / rounds

const stoneSelector = '[data-piece][data-kind="stone"]'

const movingBox = `<div id="box" style="width:120px;height:64px;background:#124636;will-change:transform"></div>
<script>
  let [x, y] = [0, 0]
  addEventListener('pointermove', event => { x = event.clientX; y = event.clientY })
  const draw = () => {
    box.style.transform = 'translate3d(' + x + 'px,' + y + 'px,0)'
    requestAnimationFrame(draw)
  }
  draw()
</script>`

/** Lifts it, carries it round the screen at a hand's pace and gives it up, so that every time begins alike. */
async function carry(page: Page, selector: string): Promise<number[]> {
  await page.bringToFront()
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error('Nothing to lift')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.evaluate(() => {
    window.framesMs = []
    window.isNotingFrames = true
    let last: number | null = null
    const note = (now: number) => {
      if (last !== null) window.framesMs.push(now - last)
      last = now
      if (window.isNotingFrames) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  await page.mouse.down()
  for (let at = 1; at <= movesAtATime; at++) {
    const turn = (at / movesAtATime) * 4 * Math.PI
    await page.mouse.move(195 + 120 * Math.cos(turn), 400 + 150 * Math.sin(turn))
  }
  const frames = await page.evaluate(() => {
    window.isNotingFrames = false
    return window.framesMs.splice(0)
  })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return frames
}

declare global {
  interface Window {
    framesMs: number[]
    isNotingFrames: boolean
  }
}
