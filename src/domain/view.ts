/** A value that is read and told about; made for React's useSyncExternalStore. */
export interface View<Value> {
  get(): Value
  subscribe(onChange: () => void): () => void
}

/** A view whose owner sets its value. */
export interface WritableView<Value> extends View<Value> {
  set(value: Value): void
}

export function createView<Value>(initial: Value): WritableView<Value> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    subscribe(onChange) {
      // Wrapped, so that the same function may listen twice.
      const listener = () => onChange()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
  }
}
