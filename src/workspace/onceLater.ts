/** So much later, once for all who asked until then. */
export function onceLater(delayMs: number, act: () => void): { ask(): void; close(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined
        act()
      }, delayMs)
    },
    close: () => clearTimeout(timer),
  }
}
