import type { Language } from './language.ts'

/** A pack speaks its own language, and English to whoever reads the app in English. */
export const packText = (text: { native: string; en: string }, language: Language): string =>
  language === 'en' ? text.en : text.native
