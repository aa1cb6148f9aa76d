/** An invitation's secret lives in memory from here on: not in the address bar, the history or any storage. */
let heldLink: string | null = null

/** Called before anything is rendered under `/i`; true when there was a secret to take. */
export function takeLinkFromAddress(hash: string): boolean {
  if (hash === '') return false
  heldLink = `${window.location.origin}/i#${hash}`
  window.history.replaceState(window.history.state, '', '/i')
  return true
}

export const linkInHand = (): string | null => heldLink
