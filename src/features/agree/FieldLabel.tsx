import type { PlanField } from '../../domain/planSchema.ts'
import { packText } from '../../i18n/packText.ts'
import { useSpeech } from './agreementWords.ts'

export function FieldLabel({ field, isNext }: { field: PlanField; isNext: boolean }) {
  const { messages, language } = useSpeech()
  const label = packText(field, language)
  if (!isNext) return label
  const joint = /[?!.:]$/.test(label) ? ' ' : ' · '
  return `${label}${joint}${messages.agree.fill[field.type]}`
}
