/** The app's own languages; a pack keeps its own, whatever the app speaks. */
export const languages = ['da', 'nb', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** Each in its own words, so that nobody has to read the present one to find theirs. */
export const languageNames: Record<Language, string> = {
  da: 'Dansk',
  nb: 'Norsk bokmål',
  sv: 'Svenska',
  en: 'English',
}

export const localeTags: Record<Language, string> = { da: 'da-DK', nb: 'nb-NO', sv: 'sv-SE', en: 'en-GB' }

/** The first of the wanted languages that the app speaks; any Norwegian reads Bokmål. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0]
    if (primary === 'no' || primary === 'nn') return 'nb'
    const spoken = languages.find(language => language === primary)
    if (spoken) return spoken
  }
  return 'en'
}

export const isLanguage = (value: unknown): value is Language =>
  languages.some(language => language === value)
