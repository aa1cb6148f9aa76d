import type { SetTimer } from './timer.ts'

/** Does one thing after the other, so that what belongs together is never interleaved. */
export interface TaskQueue {
  run(task: () => void | Promise<void>): void
  /** The task's answer, when its turn comes; `otherwise` when the queue was closed before, or the task throws. */
  ask<Answer>(task: () => Promise<Answer>, otherwise: Answer): Promise<Answer>
  /** Runs a task after a delay, unless one of that name is waiting already. */
  later(name: string, delayMs: number, task: () => void | Promise<void>): void
  cancel(name: string): void
  /** Resolves when nothing is being done or waiting in the queue; delayed tasks don't count. */
  idle(): Promise<void>
  /** Nothing new begins after this. */
  close(): Promise<void>
}

export function createTaskQueue(setTimer: SetTimer): TaskQueue {
  const delayed = new Map<string, () => void>()
  let tail = Promise.resolve()
  let isClosed = false

  const run: TaskQueue['run'] = task => {
    tail = tail.then(async () => {
      if (!isClosed) await task()
    })
    // What throws here is our own mistake: it is told to the window, and the next task still runs.
    tail = tail.catch(error => {
      queueMicrotask(() => {
        throw error
      })
    })
  }
  const cancel = (name: string) => {
    delayed.get(name)?.()
    delayed.delete(name)
  }
  const idle = async () => {
    let seen: Promise<void> | null = null
    while (seen !== tail) {
      seen = tail
      await seen
    }
  }

  return {
    run,
    cancel,
    idle,
    ask: (task, otherwise) =>
      new Promise(resolve => {
        run(async () => resolve(await task()))
        // After the task, or in its place.
        tail = tail.then(() => resolve(otherwise))
      }),
    later(name, delayMs, task) {
      if (isClosed || delayed.has(name)) return
      const cancelTimer = setTimer(() => {
        delayed.delete(name)
        run(task)
      }, delayMs)
      delayed.set(name, cancelTimer)
    },
    close() {
      isClosed = true
      for (const name of [...delayed.keys()]) cancel(name)
      return idle()
    },
  }
}
