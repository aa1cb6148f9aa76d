import { comesLater } from '../workspace/comesLater.ts'
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
  let isAwaited = false
  let tell: (network: Network) => void = () => {}
  const isThere = new Promise<Network>(there => {
    tell = there
  })
  const code = comesLater(async () => {
    const network = await load()
    tell(network)
    return network
  })
  const loadAfterRest = async (): Promise<void> => {
    await whenAtRest()
    while (!code.now()) {
      await code.get().catch(() => new Promise(over => setTimeout(over, tryAgainMs)))
    }
  }
  return {
    atOnce: code.get,
    atRest() {
      if (!isAwaited) void loadAfterRest()
      isAwaited = true
      return isThere
    },
    ifThere(act) {
      const network = code.now()
      if (network) act(network)
    },
  }
}
const tryAgainMs = 5_000
