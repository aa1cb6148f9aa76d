import type { Language } from './language.ts'
import { packText } from './packText.ts'

interface AskedQuestion {
  wording: string
  standard: { wording: { native: string; en: string } } | null
  isReworded: boolean
}

/** A workplace's own words stand as they were written; only the pack's are there in two languages. */
export const questionText = ({ wording, standard, isReworded }: AskedQuestion, language: Language): string =>
  isReworded || !standard ? wording : packText(standard.wording, language)
