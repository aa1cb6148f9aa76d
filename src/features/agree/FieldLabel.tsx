import type { PlanField } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useSpeech } from './agreementWords.ts'

export function FieldLabel({ field, isNext }: { field: PlanField; isNext: boolean }) {
  const { messages } = useSpeech()
  if (!isNext) return <FormText of={field} />
  const joint = (label: string) => (/[?!.:]$/.test(label) ? ' ' : ' · ')
  return <FormText of={field} within={label => `${label}${joint(label)}${messages.agree.fill[field.type]}`} />
}
