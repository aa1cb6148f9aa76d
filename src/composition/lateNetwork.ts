import type { Network } from './network.ts'

export interface LateNetwork {
  /** Somebody waits for it. Rejects when its code can't be had now. */
  atOnce(): Promise<Network>
  /** When the screen stands; it goes on trying until the code is there. */
  atRest(): Promise<Network>
  /** For what makes sense only once something is connected. */
  ifThere(act: (network: Network) => void): void
}

/**
 * What travels is derived from what stands in the documents, so its code can come after the first picture: whatever
 * was written before is sent all the same.
 */
export function lateNetwork(load: () => Promise<Network>, whenAtRest: () => Promise<void>): LateNetwork {
  let loading: Promise<Network> | null = null
  let isAwaited = false
  let loaded: Network | null = null
  let tell: (network: Network) => void = () => {}
  const isThere = new Promise<Network>(there => {
    tell = there
  })

  const atOnce = () => {
    loading ??= load().then(
      network => {
        loaded = network
        tell(network)
        return network
      },
      error => {
        loading = null // a chunk that didn't arrive may arrive the next time
        throw error
      },
    )
    return loading
  }
  const loadAfterRest = async (): Promise<void> => {
    await whenAtRest()
    while (!loaded) {
      await atOnce().catch(() => new Promise(over => setTimeout(over, tryAgainMs)))
    }
  }
  return {
    atOnce,
    atRest() {
      if (!isAwaited) void loadAfterRest()
      isAwaited = true
      return isThere
    },
    ifThere(act) {
      if (loaded) act(loaded)
    },
  }
}
const tryAgainMs = 5_000
