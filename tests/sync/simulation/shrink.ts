import type { Schedule, Step } from './schedule.ts'

/** A shorter schedule that fails too: whole stretches of steps go first, then single ones, then the waiting. */
export async function shrink(
  schedule: Schedule,
  fails: (schedule: Schedule) => Promise<boolean>,
): Promise<Schedule> {
  let { steps } = schedule
  const tryWith = async (fewer: Step[]) => {
    if (!(await fails({ ...schedule, steps: fewer }))) return false
    steps = fewer
    return true
  }
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < steps.length; ) if (!(await tryWith(steps.toSpliced(at, size)))) at += size
  }
  for (const at of steps.keys()) await tryWith(steps.with(at, { ...steps[at]!, thenMs: 0 }))
  return { ...schedule, steps }
}
