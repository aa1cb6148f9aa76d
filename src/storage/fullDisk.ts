let isFull = false

/** A full disk has cut a write short: until there is room again, nothing is opened that would write on behind it. */
export const isDiskFull = (): boolean => isFull

export function noteFullDisk(): void {
  if (isFull) return
  isFull = true
  const onRoom = () => {
    isFull = false
  }
  import('./brokenLog.ts').then(({ mendBrokenLog }) => mendBrokenLog(onRoom), onRoom)
}
