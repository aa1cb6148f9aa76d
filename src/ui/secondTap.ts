/** A tap that comes so soon after one at the same place was meant for what stood there before. */
const soonMs = 350
const nearPx = 24

interface Tap {
  at: number
  x: number
  y: number
  control: Element | null
  says: string
}

/**
 * Whoever taps twice, since that is a habit or since nothing seemed to happen, would press the next screen's button with
 * the second tap. Where the same button still says the same, both count.
 */
export function ignoreSecondTaps(): void {
  let before: Tap | null = null
  let isFinger = false
  addEventListener('pointerdown', ({ pointerType }) => (isFinger = pointerType === 'touch'), true)
  addEventListener('click', meet, true)

  function meet(event: MouseEvent): void {
    // A key, a screen reader or a script, which aims at what is there now.
    if (event.detail === 0) return
    const control = controlOf(event.target)
    const says = control?.textContent ?? ''
    const tap = { at: event.timeStamp, x: event.clientX, y: event.clientY, control, says }
    const isSecond =
      before !== null &&
      (isFinger || event.detail > 1) &&
      tap.at - before.at < soonMs &&
      Math.hypot(tap.x - before.x, tap.y - before.y) < nearPx
    const isAnother = before?.control !== control || before?.says !== says
    before = tap
    if (!isSecond || !isAnother) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}

function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null
  // A tap on a label is followed by one on what it names.
  const label = target.closest('label')
  return label?.control ?? target.closest('button, a, input, textarea, select, summary')
}
