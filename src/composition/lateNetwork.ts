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
  let resting: Promise<Network> | null = null
  let loaded: Network | null = null

  const atOnce = () => {
    loading ??= load().then(
      network => {
        loaded = network
        return network
      },
      error => {
        loading = null // a chunk that didn't arrive may arrive the next time
        throw error
      },
    )
    return loading
  }
  const afterRest = async (): Promise<Network> => {
    for (;;) {
      await whenAtRest()
      const network = await atOnce().catch(() => null)
      if (network) return network
      await new Promise(over => setTimeout(over, tryAgainMs))
    }
  }
  return {
    atOnce,
    atRest() {
      resting ??= afterRest()
      return loaded ? Promise.resolve(loaded) : resting
    },
    ifThere(act) {
      if (loaded) act(loaded)
    },
  }
}
const tryAgainMs = 5_000
