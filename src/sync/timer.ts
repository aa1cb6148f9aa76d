/** Runs something later; the answer cancels it. Passed in, so that tests own the time. */
export type SetTimer = (run: () => void, delayMs: number) => () => void

export const startTimer: SetTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
