/** Not on every phone; then whatever buzzes says it in words as well. */
export const canBuzz = (): boolean => typeof navigator.vibrate === 'function'

/** Milliseconds of buzzing and of rest in turns. A browser may refuse, or throw where a frame forbids it. */
export function buzz(pattern: number[]): void {
  try {
    if (canBuzz()) navigator.vibrate(pattern)
  } catch {}
}
