type Moment = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>

/**
 * Straight across most of the way, at a hand's pace. A drop of rain runs down and short, a pocket presses, wanders or
 * takes its time.
 */
export function crosses(from: Moment, to: Moment, screenWidth: number): boolean {
  const across = Math.abs(to.clientX - from.clientX)
  const aside = Math.abs(to.clientY - from.clientY)
  const tookMs = to.timeStamp - from.timeStamp
  return (
    across >= Math.min(screenWidth * 0.45, widestPx) &&
    aside <= across / 3 &&
    tookMs >= quickestMs &&
    tookMs <= slowestMs
  )
}

/** A screen reader presses by a touch without a size, where it makes one at all. */
export const isByFinger = ({
  pointerType,
  width,
  height,
  pressure,
}: Pick<PointerEvent, 'pointerType' | 'width' | 'height' | 'pressure'>): boolean =>
  pointerType !== 'mouse' &&
  !(width === 0 && height === 0) &&
  !(width === 1 && height === 1 && pressure === 0)

const widestPx = 300
const quickestMs = 60
const slowestMs = 1600
