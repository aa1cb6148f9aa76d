/**
 * Rough on purpose: to five minutes, then `few`, then `over`. The start may come from another phone's clock, so a
 * start in the future counts as now.
 */
export function minutesLeft(
  startedAt: string,
  durationMinutes: number,
  nowMs: number,
): number | 'few' | 'over' {
  const passed = Math.max(0, (nowMs - Date.parse(startedAt)) / 60_000)
  const left = durationMinutes - passed
  if (left <= 0) return 'over'
  return left < 7.5 ? 'few' : Math.round(left / 5) * 5
}
