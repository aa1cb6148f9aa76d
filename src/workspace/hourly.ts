const hourMs = 3_600_000

/** Does what it is given, unless it did so in the last hour; what fails is tried again after that. */
export function hourly(now: () => Date): (act: () => Promise<void>) => void {
  let doneAt = Number.NEGATIVE_INFINITY
  return act => {
    const at = now().getTime()
    if (at - doneAt < hourMs) return
    doneAt = at
    void act().catch(() => {})
  }
}
