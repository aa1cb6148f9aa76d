/** What a person needn't wait for: it is done when the next picture is on the screen, or before the page goes away. */
export function afterPaint(act: () => void): { soon(): void; stop(): void } {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const isAsked = () => frame !== 0 || timer !== undefined

  function now(): void {
    if (!isAsked()) return
    forget()
    act()
  }
  function forget(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
    timer = undefined
  }
  // A page that nobody sees is painted no more, and may be gone the next moment.
  addEventListener('pagehide', now)
  document.addEventListener('visibilitychange', now)

  return {
    soon() {
      if (isAsked()) return
      frame = requestAnimationFrame(() => {
        timer = setTimeout(now)
        frame = 0
      })
    },
    stop() {
      now()
      removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
    },
  }
}
