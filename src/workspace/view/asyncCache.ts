/**
 * Values that take a moment (hashes, signatures) for views that are computed at once:
 * `get` answers what is known and asks for the rest; `onReady` says when to compute the view again.
 */
export class AsyncCache<Value> {
  readonly #known = new Map<string, Value | null>()
  readonly #asked = new Set<string>()
  /** Once failed, a value is tried again whenever it is asked for, but nothing waits for it any more. */
  readonly #failed = new Set<string>()
  readonly #awaited = new Set<string>()
  readonly #onReady: () => void

  constructor(onReady: () => void) {
    this.#onReady = onReady
  }

  /** `undefined` until `compute` has answered once for this key; a failed computation counts as never known. */
  get(key: string, compute: () => Promise<Value>): Value | undefined {
    this.#asked.add(key)
    const known = this.#known.get(key)
    if (known !== undefined) return known ?? undefined
    this.#known.set(key, null)
    if (!this.#failed.has(key)) this.#awaited.add(key)
    compute().then(
      value => {
        this.#awaited.delete(key)
        this.#known.set(key, value)
        this.#onReady()
      },
      () => {
        this.#known.delete(key)
        this.#failed.add(key)
        if (this.#awaited.delete(key)) this.#onReady()
      },
    )
    return undefined
  }

  /** After a view was computed: what it didn't ask for is of the past. Every key press makes another plan. */
  forgetUnasked(): void {
    for (const keys of [this.#known, this.#failed, this.#awaited])
      for (const key of keys.keys()) if (!this.#asked.has(key)) keys.delete(key)
    this.#asked.clear()
  }

  /** The last view was made without something that will be there in a moment. */
  get isAwaited(): boolean {
    return this.#awaited.size > 0
  }

  get size(): number {
    return this.#known.size
  }
}
