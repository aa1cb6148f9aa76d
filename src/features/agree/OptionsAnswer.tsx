import { useState } from 'react'
import { partsIn } from '../../domain/agreements.ts'
import { nodeOf, partsToOffer } from '../../domain/content.ts'
import type { People } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { LText } from '../../domain/pack.ts'
import type { PlanField } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { type Speech, useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'

/** What the form lets one choose from: one option, one yes, or several parts of the form. */
export function OptionsAnswer({ field, agreement, isNext }: AnswerProps) {
  const { session } = useSession()
  const speech = useSpeech()
  const [isAsking, setAsking] = useState(false)
  const value = agreement.values[field.id]
  const isOn = (id: string) =>
    typeof value === 'string' ? value === id : partsIn(value).some(part => part === id)
  const options = optionsOf(field, value, speech)
  const chosen = options.filter(({ id }) => isOn(id))
  // Of many, those that were chosen stand alone until one asks for the others.
  const isShort = options.length > mostAtOnce && chosen.length > 0 && !isAsking
  return (
    <AnswerBox field={field} isNext={isNext}>
      <div className="chips">
        {(isShort ? chosen : options).map(({ id, ...text }) => (
          <Chip key={id} isOn={isOn(id)} onPress={() => press(id)}>
            <FormText of={text} />
          </Chip>
        ))}
        {isShort && (
          <Chip icon="plus" onPress={() => setAsking(true)}>
            {speech.messages.agree.fill.more}
          </Chip>
        )}
      </div>
    </AnswerBox>
  )

  function press(id: string): void {
    if (field.type === 'parts') session.togglePart(agreement.id, field.id, id as NodeId)
    else session.setField(agreement.id, field.id, isOn(id) ? '' : id)
  }
}

const mostAtOnce = 5

function optionsOf(
  field: PlanField,
  value: string | People | undefined,
  { view: { pack }, messages }: Speech,
): (LText & { id: string })[] {
  if (field.type === 'choice') return field.options
  if (field.type !== 'parts')
    return [{ id: 'yes', native: messages.common.buttons.yes, en: messages.common.buttons.yes }]
  return partsToOffer(field, pack, partsIn(value)).flatMap(id => {
    const text = nodeOf(pack, id as NodeId)?.wording ?? field.or?.find(each => each.id === id)
    return text ? [{ id, native: text.native, en: text.en }] : []
  })
}
