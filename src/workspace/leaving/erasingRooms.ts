import { forgetRoomToErase, onRoomsToErase, readRoomsToErase } from '../../document/roomsToErase.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Machinery } from '../ports.ts'

const tryAgainMs = 60_000
/** Whatever a clock or a damaged row says, it is looked at again before long. */
const longestSleepMs = 60 * 60_000

/** Takes off the relay what the notebook says that nobody needs any more, when its time has come (SPEC P-110). */
export function eraseRoomsInTime(
  { doc, kept }: Notebook,
  { relay, now }: Pick<Machinery, 'relay' | 'now'>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const erasing = oneAtATime(async () => {
    clearTimeout(timer)
    if (kept.isFollower.get()) return
    const isDue = ({ from }: { from: number }) => from <= now().getTime()
    for (const { secret } of readRoomsToErase(doc).filter(isDue)) {
      if (!(await relay.erase(secret)).ok) break
      forgetRoomToErase(doc, secret)
    }
    const left = readRoomsToErase(doc)
    if (left.length === 0) return
    const sleepMs = left.some(isDue)
      ? tryAgainMs
      : Math.min(...left.map(({ from }) => from - now().getTime()))
    timer = setTimeout(erasing.ask, Math.min(sleepMs, longestSleepMs))
  })
  onRoomsToErase(doc, erasing.ask)
  kept.isFollower.subscribe(erasing.ask)
  erasing.ask()
}
