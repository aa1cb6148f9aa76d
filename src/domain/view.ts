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
  const { tell, subscribe } = createSignal()
  let current = initial
  return {
    get: () => current,
    subscribe,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      tell()
    },
  }
}

/** Tells all who listen that something is otherwise now. */
export interface Signal {
  tell(): void
  subscribe(listen: () => void): () => void
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()
  return {
    tell() {
      for (const listener of [...listeners]) listener()
    },
    subscribe(listen) {
      // Wrapped, so that the same function may listen twice.
      const listener = () => listen()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The first value that is so: the present one, or one of those to come. */
export function firstOf<Value>(view: View<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  return new Promise(become => {
    const stop = view.subscribe(look)
    look()

    function look(): void {
      const value = view.get()
      if (!isSo(value)) return
      stop()
      become(value)
    }
  })
}
