import type { Language } from './language.ts'
import { packText } from './packText.ts'

interface AskedQuestion {
  wording: string
  standard: { wording: { native: string; en: string } } | null
  isReworded: boolean
}

/** A workplace's own words stand as they were written; only the pack's are there in two languages. */
export const askedText = ({ wording, standard, isReworded }: AskedQuestion) =>
  isReworded || !standard ? wording : standard.wording

/** The same as plain words, for a name that is only read out. */
export function questionText(question: AskedQuestion, language: Language): string {
  const asked = askedText(question)
  return typeof asked === 'string' ? asked : packText(asked, language)
}
