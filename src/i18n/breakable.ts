/**
 * A compound shows where its parts meet, for phones without a dictionary of syllables, and two words may part at the
 * stroke between them. On the screen only: what is kept, sealed and drawn stays as it was written.
 */
export const breakable = (text: string): string =>
  text
    .replace(/\p{L}{14,}/gu, word => word.replace(joint, '\u00ad'))
    .replace(/(?<=\p{L}{5})\/(?=\p{L}{5})/gu, '/\u200b')

/** Nouns that others are put before in Danish, Norwegian and Swedish, where people talk about work. */
const heads =
  'ansvar|arbei|arbej|arbet|avtal|aftal|kompeten|kultur|miljø|miljö|motiva|områd|opgav|oppgav|perspektiv|plads|plass|plats|samtal|udvikl|uppgift|utveckl|utvikl'

/** Behind what, with its s, binds one noun to the next, and before those that are often bound. */
const joint = new RegExp(
  `(?<=\\p{L}{4}(?:ens|heds|hets|ings|ions|ments|skabs|skaps|tets)|arbeids|arbejds|arbets|kompetanse|ledelses)(?=\\p{L}{4})|(?<=\\p{L}{4})(?=${heads})`,
  'giu',
)
