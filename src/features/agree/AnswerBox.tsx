import type { ReactNode } from 'react'
import type { PlanField } from '../../domain/planSchema.ts'
import { canWrite, useSpeech } from './agreementWords.ts'
import { FieldLabel } from './FieldLabel.tsx'

/** Where a field is answered by choosing: its label, and whatever there is to choose from. */
export function AnswerBox(of: { field: PlanField; isNext?: boolean; children: ReactNode }) {
  const { view } = useSpeech()
  return (
    <fieldset className="answer" disabled={!canWrite(view)}>
      <legend>
        <FieldLabel field={of.field} isNext={of.isNext ?? false} />
      </legend>
      {of.children}
    </fieldset>
  )
}
