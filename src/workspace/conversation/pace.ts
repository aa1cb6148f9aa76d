/**
 * When what screens derive from a document is read anew. Typing changes the document with every key, and its letters
 * are on the screen already: what is derived from them follows when the person pauses.
 */
export interface Pace {
  /** Somebody acted, here or on the other phone. */
  soon(): void
  /** It only follows from something else, and may wait for a pause in typing. */
  whenCalm(): void
  /** An edit by a key press. */
  type(edit: () => void): void
  /** A document changed: by a key where one is just being pressed, else because somebody acted. */
  changed(): void
  /** It has just been read. */
  settle(): void
}

const soonMs = 40
const pauseMs = 300
const atLatestMs = 6000
/** No screen shows it: only what the app does by itself waits for it. */
const unwatchedMs = 1000

export function keepPace(read: () => void, isWatched: () => boolean): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedAt = 0
  let typedAt = Number.NEGATIVE_INFINITY
  let isUrgent = false
  let isTyping = false

  const dueIn = () => Math.max(0, dueAt() - performance.now())
  const dueAt = () => {
    if (!isWatched()) return askedAt + unwatchedMs
    if (isUrgent) return askedAt + soonMs
    return Math.max(askedAt + soonMs, Math.min(typedAt + pauseMs, askedAt + atLatestMs))
  }
  const look = () => {
    const waitMs = dueIn()
    if (waitMs > 0) timer = setTimeout(look, waitMs)
    else read()
  }
  const ask = () => {
    if (timer !== undefined) return
    askedAt = performance.now()
    timer = setTimeout(look, dueIn())
  }
  const settle = () => {
    clearTimeout(timer)
    timer = undefined
    isUrgent = false
  }
  const soon = () => {
    ask()
    if (isUrgent) return
    isUrgent = true
    clearTimeout(timer)
    timer = setTimeout(look, dueIn())
  }
  return {
    soon,
    whenCalm: ask,
    type(edit) {
      isTyping = true
      typedAt = performance.now()
      try {
        edit()
      } finally {
        isTyping = false
      }
    },
    changed: () => (isTyping ? ask() : soon()),
    settle,
  }
}
