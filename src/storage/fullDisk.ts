import { createSignal } from '../domain/view.ts'
import { isCutShort } from './isCutShort.ts'

const roomAgain = createSignal()
let isFull = false
let isMending = false
/** There was room, and the log couldn't be filled all the same: what Chromium said has another reason. */
let isInVain = false

/** A full disk has cut a write short: until there is room again, nothing is opened that would write on behind it. */
export const isDiskFull = (): boolean => isFull

/** What was held back may go on. */
export const onRoomAgain = roomAgain.subscribe

/** Holds everything back, and mends what is broken, where the error says so; see decision 34. */
export function holdBackIfFull(error: unknown): void {
  // So Chromium goes on after a cut, and so it speaks where its memory is broken otherwise.
  const mayBeCut = !isInVain && String(error).includes('opening backing store')
  if (isMending || !(mayBeCut || isCutShort(error))) return
  isMending = isFull = true
  const holdBack = (isNeeded: boolean) => {
    isFull = isNeeded
  }
  void import('./brokenLog.ts')
    .then(({ mendBrokenLog }) => mendBrokenLog(holdBack))
    .catch(() => false)
    .then(isMended => {
      isInVain = !isMended
      isMending = isFull = false
      roomAgain.tell()
    })
}
