/** A page, and nobody's workshop; lib0's own reads arguments, addresses and storage to find that out. */
export const isBrowser = true
export const getVariable = () => null
