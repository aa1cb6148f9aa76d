/** Tries again later and later, up to a quarter of a minute; one try is waiting at a time. */
export function createRetry(firstMs: number, tryAgain: () => void) {
  let delayMs = firstMs
  let timer: ReturnType<typeof setTimeout> | null = null
  const cancel = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  return {
    schedule() {
      if (timer) return
      timer = setTimeout(() => {
        timer = null
        tryAgain()
      }, delayMs)
      delayMs = Math.min(delayMs * 2, longestMs)
    },
    /** It worked. */
    reset() {
      cancel()
      delayMs = firstMs
    },
    cancel,
  }
}

const longestMs = 15_000
