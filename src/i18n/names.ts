/** `Jonas Holm Kristensen` is called Jonas on a screen with two people. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

export const initial = (name: string): string => Array.from(name.trim())[0]?.toLocaleUpperCase() ?? ''

const endsInSibilant = (name: string): boolean => /[sxz]$/i.test(name)

/** Danish and Norwegian: *Fatimas*, but *Jonas’*. */
export const danishPossessive = (name: string): string => (endsInSibilant(name) ? `${name}’` : `${name}s`)
/** Swedish: *Fatimas*, and *Jonas* as it is. */
export const swedishPossessive = (name: string): string => (endsInSibilant(name) ? name : `${name}s`)
export const englishPossessive = (name: string): string => `${name}’s`
