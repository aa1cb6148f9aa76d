interface Closing {
  close(): void
}
const closing = (part: Partial<Closing> | null) => part?.close?.()

/** A part that most conversations and most people never need: its code comes with the first who asks. */
export interface ComesLater<Part> extends Closing {
  /** Null until it has come. */
  now(): Part | null
  get(): Promise<Part>
}

export function comesLater<Part extends object>(load: () => Promise<Part>): ComesLater<Part> {
  let part: Part | null = null
  let coming: Promise<Part> | null = null
  let isClosed = false
  return {
    now: () => part,
    get() {
      coming ??= load().then(come => {
        part = come
        if (isClosed) closing(come)
        return come
      })
      coming.catch(() => {
        coming = null // a chunk that didn't arrive may arrive the next time
      })
      return coming
    },
    close() {
      isClosed = true
      closing(part)
    },
  }
}
