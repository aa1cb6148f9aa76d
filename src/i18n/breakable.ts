/**
 * A compound shows where its parts meet, for phones without a dictionary of syllables, and two words may part at the
 * stroke between them; the form's own text stays as it is.
 */
export const breakable = (text: string): string =>
  text
    .replace(/\p{L}{18,}/gu, word => word.replace(joint, '\u00ad'))
    .replace(/(?<=\p{L}{5})\/(?=\p{L}{5})/gu, '/\u200b')

/** Behind an ending that, with its s, binds one noun to the next in Danish, Norwegian and Swedish. */
const joint = /(?<=\p{L}{4}(?:ens|heds|hets|ings|ions|ments|skabs|skaps|tets))(?=\p{L}{4})/giu
