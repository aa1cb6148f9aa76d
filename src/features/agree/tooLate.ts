import type { AgreementId } from '../../domain/ids.ts'
import { packText } from '../../i18n/packText.ts'
import type { Speech } from './agreementWords.ts'

/** R-ALB-11: not after the next conversation; a later day is named, never taken away. Of the plan itself: null. */
export function tooLate(
  { view, messages, formats, language }: Speech,
  agreement: AgreementId | null,
  field: string,
): string | undefined {
  for (const { what, text } of view.findings)
    if (what.kind === 'date-too-late' && what.agreement === agreement && what.field === field)
      return `${packText(text, language)} ${messages.agree.fill.latest({ day: formats.fullDay(what.latest) })}.`
  return undefined
}
