import type { Language } from './language.ts'

/** A pack speaks its own language, and English to whoever reads the app in English. */
export const packText = (text: { native: string; en: string }, language: Language): string =>
  language === 'en' ? text.en : text.native

/** A form's name in the middle of a sentence, but for a short one in capitals such as *MUS*. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** Those that are in the reader's own language come first; otherwise as they stand. */
export const nearestFirst = <Form extends { locale: string }>(
  forms: readonly Form[],
  language: Language,
): Form[] => [
  ...forms.filter(({ locale }) => locale === language),
  ...forms.filter(({ locale }) => locale !== language),
]
