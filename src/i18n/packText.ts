import type { Language } from './language.ts'

/** A pack speaks its own language, and English to whoever reads the app in English. */
export const packText = (text: { native: string; en: string }, language: Language): string =>
  language === 'en' ? text.en : text.native

/** Those that are in the reader's own language come first; otherwise as they stand. */
export const nearestFirst = <Form extends { locale: string }>(
  forms: readonly Form[],
  language: Language,
): Form[] => [
  ...forms.filter(({ locale }) => locale === language),
  ...forms.filter(({ locale }) => locale !== language),
]
