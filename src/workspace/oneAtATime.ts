export interface OneAtATime {
  ask(): void
  /** Resolves when what is being done is done. */
  idle(): Promise<void>
}

/**
 * Does something when asked; when asked meanwhile, once more afterwards. What fails is tried again with the next
 * asking: a failing disk or network says so itself.
 */
export function oneAtATime(act: () => Promise<void>): OneAtATime {
  let running: Promise<void> | null = null
  let isAskedAgain = false

  function ask(): void {
    isAskedAgain = running !== null
    running ??= act()
      .catch(() => {})
      .finally(() => {
        running = null
        if (isAskedAgain) ask()
      })
  }
  return { ask, idle: () => running ?? Promise.resolve() }
}
