/**
 * Values that take a moment (hashes, signatures) for views that are computed at once:
 * `get` answers what is known and asks for the rest; `onReady` says when to compute the view again.
 */
export class Later<Value> {
  readonly #known = new Map<string, Value | null>()
  readonly #asked = new Set<string>()
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
    compute().then(
      value => {
        this.#known.set(key, value)
        this.#onReady()
      },
      () => this.#known.delete(key),
    )
    return undefined
  }

  /** After a view was computed: what it didn't ask for is of the past. Every key press makes another plan. */
  forgetUnasked(): void {
    for (const key of this.#known.keys()) if (!this.#asked.has(key)) this.#known.delete(key)
    this.#asked.clear()
  }

  get size(): number {
    return this.#known.size
  }
}
