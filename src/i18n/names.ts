/** `Jonas Holm Kristensen` is called Jonas on a screen with two people. */
export const firstName = (name: string): string => words(name)[0] ?? ''

/**
 * What somebody is called among those who stand on the same screen: by the first name, and where another has the same
 * one, with as much of the rest as tells the two apart. No line ends between a name and its letter.
 */
export function shortName(name: string, among: readonly { name: string }[]): string {
  const called = callings(name)
  const others = among.filter(one => words(one.name).join(' ') !== words(name).join(' ')).map(one => one.name)
  const isTaken = (calling: string, at: number) => others.some(other => callings(other)[at] === calling)
  return called.find((calling, at) => !isTaken(calling, at)) ?? called.at(-1) ?? ''
}

/** From the shortest to the whole name: *Anna*, *Anna K*, *Anna Karlsson*, *Anna Lise Karlsson*. */
function callings(name: string): string[] {
  const [first = '', ...rest] = words(name)
  const last = rest.at(-1)
  return last === undefined
    ? [first]
    : [first, `${first}\u00a0${initial(last)}`, `${first} ${last}`, words(name).join(' ')]
}

const words = (name: string): string[] => name.trim().split(/\s+/)

/** Where there is room for a letter only; with the surname's as well where another's first name begins alike. */
export function shortInitial(name: string, among: readonly { name: string }[]): string {
  const first = initial(name)
  const isShared = among.some(one => one.name !== name && initial(one.name) === first)
  const last = words(name).slice(1).at(-1) ?? ''
  return isShared ? first + initial(last) : first
}

/** Everybody who picked a word, as it stands on its stone: *JM*, or *AK AL*. */
export function initialsOf(people: readonly { name: string }[], among: readonly { name: string }[]): string {
  const letters = people.map(({ name }) => shortInitial(name, among))
  return letters.join(letters.some(({ length }) => length > 1) ? ' ' : '')
}

export const initial = (name: string): string => Array.from(name.trim())[0]?.toLocaleUpperCase() ?? ''

const endsInSibilant = (name: string): boolean => /[sxz]$/i.test(name)

const endsInLetter = (name: string): boolean => /(^|\s)\p{Lu}$/u.test(name)

/** Danish: *Fatimas*, *Anna K’s*, but *Jonas’*. */
export const danishPossessive = (name: string): string =>
  endsInLetter(name) ? `${name}’s` : norwegianPossessive(name)
/** Norwegian: *Fatimas*, *Anna Ks*, but *Jonas’*. */
export const norwegianPossessive = (name: string): string => (endsInSibilant(name) ? `${name}’` : `${name}s`)
/** Swedish: *Fatimas*, *Anna K:s*, and *Jonas* as it is. */
export const swedishPossessive = (name: string): string =>
  endsInLetter(name) ? `${name}:s` : endsInSibilant(name) ? name : `${name}s`
export const englishPossessive = (name: string): string => `${name}’s`
