/** What the tabs of one browser say to each other about one document: one writes, the others follow. */
export type TabMessage =
  /** From a tab that has just become the writer. */
  | { kind: 'writer' }
  /** What the writer's document got, from wherever. */
  | { kind: 'update'; update: Uint8Array }
  /** A follower asks for what its state vector lacks. */
  | { kind: 'hello'; vector: Uint8Array }
  /** A follower's own changes up to its `number`. */
  | { kind: 'edit'; from: string; number: number; update: Uint8Array }
  | { kind: 'saved'; from: string; number: number }
  | { kind: 'compact' }

export interface TabChannel {
  send(message: TabMessage): void
  listen(onMessage: (message: TabMessage) => void): void
  close(): void
}

/** Alone, and quietly so, where the browser has no BroadcastChannel. */
export function openTabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { send() {}, listen() {}, close() {} }
  const channel = new BroadcastChannel(`side-om-side/${name}`)
  let isOpen = true
  return {
    send(message) {
      if (isOpen) channel.postMessage(message)
    },
    // Two versions of the app may run for a while: a kind that one doesn't know passes it by.
    listen(onMessage) {
      channel.onmessage = event => onMessage(event.data as TabMessage)
    },
    close() {
      isOpen = false
      channel.close()
    },
  }
}
