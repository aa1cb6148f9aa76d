/** What a phone tells once, and only while it is so: half of the time has gone, or only five minutes are left. */
export type Moment = 'half' | 'soon'

export interface Pace {
  /** Rough on purpose: to five minutes, then `few`, then `over`; null when nobody keeps to it any more. */
  left: number | 'few' | 'over' | null
  /** The moment that it is; null before the first, long after it, and when the time is over. */
  moment: Moment | null
  /** How long all of this holds; null when it holds for good. */
  holdsMs: number | null
}

/**
 * Where the two are in the time that they agreed on. The start may come from another phone's clock, so a start in the
 * future counts as now.
 */
export function paceOf(startedAt: string, durationMinutes: number, nowMs: number): Pace {
  const sinceStart = (nowMs - Date.parse(startedAt)) / minuteMs
  const left = durationMinutes - Math.max(0, sinceStart)
  // Twice as long as agreed: it was left, and is gone on with on another day.
  const untilLeft = durationMinutes + left
  if (untilLeft <= 0) return { left: null, moment: null, holdsMs: null }
  if (left <= 0) return { left: 'over', moment: null, holdsMs: Math.ceil(untilLeft * minuteMs) + 1 }
  const half = durationMinutes / 2
  const notHalf = half - halfHolds
  const moment = left <= soon ? 'soon' : left <= half && left > notHalf ? 'half' : null
  const next = [0, soon, half, notHalf, ...roundings(left)].filter(edge => edge >= 0 && edge < left)
  const holdsMs = Math.ceil((left - Math.max(...next) - Math.min(0, sinceStart)) * minuteMs) + 1
  return { left: left < fewest ? 'few' : Math.round(left / 5) * 5, moment, holdsMs }
}

/** Each once; whoever slept through the first hears of the second alone. */
export const toTell = (moment: Moment | null, told: Moment | null): Moment | null =>
  moment === told || told === 'soon' ? null : moment

/** Where the words change, at and below this many minutes left. */
function roundings(left: number): number[] {
  return left < fewest ? [] : [fewest + Math.ceil((left - fewest) / 5 - 1) * 5, fewest]
}

const minuteMs = 60_000
const soon = 5
/** For so many minutes nobody would call it more than half. */
const halfHolds = 10
const fewest = 7.5
