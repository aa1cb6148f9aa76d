export interface Deferred {
  promise: Promise<void>
  resolve(): void
  reject(reason: unknown): void
}

/** `Promise.withResolvers` for phones whose browser is from before 2024. */
export function defer(): Deferred {
  let resolve = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<void>((settle, refuse) => {
    resolve = settle
    reject = refuse
  })
  return { promise, resolve, reject }
}
