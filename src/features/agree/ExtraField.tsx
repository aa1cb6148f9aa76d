import type { PlanExtra } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { ExtraDay } from './ExtraDay.tsx'
import { ExtraLines } from './ExtraLines.tsx'
import { isBound } from './extras.ts'
import { NoteExtra } from './NoteExtra.tsx'
import { placeOfField } from './places.ts'

/** One field beside the plan, by its type. */
export function ExtraField({ field }: { field: PlanExtra }) {
  return (
    <div className="extra-field" id={placeOfField(field.id)}>
      {isBound(field) ? <NoteExtra field={field} /> : <OwnField field={field} />}
    </div>
  )
}

function OwnField({ field }: { field: PlanExtra }) {
  if (field.type === 'date') return <ExtraDay field={field} />
  if (field.type === 'tick') return <ExtraTick field={field} />
  if (field.type === 'list') return <ExtraLines field={field} />
  return <ExtraText field={field} />
}

function ExtraText({ field }: { field: PlanExtra }) {
  const { session } = useSession()
  const { view } = useSpeech()
  return (
    <SharedText
      hand
      rows={1}
      label={<FormText of={field} />}
      isDisabled={!canWrite(view)}
      handle={session.text({ bin: 'record', planField: field.id })}
    />
  )
}

function ExtraTick({ field }: { field: PlanExtra }) {
  const { session } = useSession()
  const { view } = useSpeech()
  const isTicked = (view.conversation.planExtra[field.id] ?? '') !== ''
  return (
    <Tick
      isTicked={isTicked}
      isDisabled={!canWrite(view)}
      onToggle={() => session.setPlanField(field.id, isTicked ? '' : 'yes')}
    >
      <FormText of={field} />
    </Tick>
  )
}
