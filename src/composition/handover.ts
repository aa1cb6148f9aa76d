import { fail, ok } from '../domain/result.ts'
import { createView } from '../domain/view.ts'
import { CodeCollector, codesIn, toCodes } from '../sync/codes.ts'
import { type FormerRoom, openHandover } from '../sync/handover.ts'
import type { RoomInside } from '../sync/roomInside.ts'
import type { Handover, HandoverFailure, HandoverView, MoreCodes } from '../workspace/conversationSession.ts'

/** Typing, or what a relay brings, changes what is to be shown; the codes follow so much later. */
const codesFollowMs = 300

/** A handover as codes; loaded when two phones are side by side. */
export function handoverByCodes(
  inside: RoomInside,
  others: readonly (readonly string[])[],
  former: readonly FormerRoom[],
  bytesPerCode: number,
): Handover {
  const desk = openHandover(inside, others, former)
  const collector = new CodeCollector()
  const view = createView<HandoverView>({ ...truths(), codes: null, trouble: null })
  let lastTaken: Uint8Array | null = null
  let isMaking = false
  let isStale = false
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function truths() {
    return { hasTaken: desk.hasTaken(), theyHaveAll: desk.theyHaveAll(), isOwed: desk.isOwed() }
  }

  function tell(change: Partial<HandoverView>): void {
    if (!isClosed) view.set({ ...view.get(), ...truths(), ...change })
  }

  /** One at a time; what went stale meanwhile is made anew before it is shown. */
  function make(): void {
    isStale = true
    if (!isMaking) void makeAll()
  }
  async function makeAll(): Promise<void> {
    isMaking = true
    while (isStale && !isClosed) {
      isStale = false
      const given = await desk.give()
      if (isStale) continue
      if (given.ok) tell({ codes: await toCodes(given.value, bytesPerCode), trouble: null })
      else if (given.failure !== 'closed') tell({ codes: null, trouble: given.failure })
    }
    isMaking = false
  }

  const stop = desk.onStale(() => {
    tell({})
    // What is being made isn't shown yet, and can have this as well.
    if (isMaking) return make()
    clearTimeout(timer)
    timer = setTimeout(make, codesFollowMs)
  })
  make()

  async function takeWhole(content: Uint8Array) {
    if (content === lastTaken) return ok({ kind: 'taken' } as const)
    const taken = await desk.take(content)
    if (!taken.ok) return taken
    lastTaken = content
    // The other looks at this screen now: what it showed before is old.
    clearTimeout(timer)
    tell({ codes: null })
    make()
    return ok({ kind: 'taken' } as const)
  }

  return {
    view,
    retry: make,
    async take(text) {
      let more: MoreCodes | null = null
      let failure: HandoverFailure = 'unknown'
      let isTaken = false
      for (const code of codesIn(text)) {
        const progress = await collector.add(code)
        if (!progress.ok) failure = progress.failure === 'foreign' ? 'unknown' : progress.failure
        else if (progress.value.kind === 'more-codes') more = progress.value
        else {
          const taken = await takeWhole(progress.value.content)
          if (taken.ok) isTaken = true
          else failure = taken.failure === 'closed' ? 'storage' : taken.failure
          more = null
        }
      }
      if (isTaken) return ok({ kind: 'taken' })
      return more ? ok(more) : fail(failure)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      stop()
    },
  }
}
