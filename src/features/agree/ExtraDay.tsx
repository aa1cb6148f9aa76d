import { addMonths } from '../../domain/dates.ts'
import type { PlanExtra } from '../../domain/planSchema.ts'
import { isoToday } from '../../i18n/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useSpeech } from './agreementWords.ts'
import { dayOfTalk, monthsAtMost, monthsToOffer } from './dayChoices.ts'
import { PlanWords } from './PlanWords.tsx'
import { tooLate } from './tooLate.ts'

/** A day ahead is offered at a few months' distance; one that says when something was done is most often today. */
export function ExtraDay({ field }: { field: PlanExtra }) {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages, formats } = speech
  const { fill, followUp, extra } = messages.agree
  const value = view.conversation.planExtra[field.id] ?? ''
  const isAhead = field.before !== undefined
  const start = dayOfTalk(view.conversation)
  const atMost = monthsAtMost(view.pack, field.id)
  const choices = isAhead
    ? monthsToOffer(field.id, view, isoToday()).map(({ count, day }) => ({
        day,
        label: followUp.months({ count }),
      }))
    : [{ day: isoToday(), label: extra.today }]
  const hint = isAhead ? followUp.chosen({ day: formats.day(value) }) : formats.sentence(formats.day(value))

  const late = tooLate(speech, null, field.id)
  return (
    <AnswerBox field={field}>
      <div className="chips">
        {choices.map(({ day, label }) => (
          <Chip
            key={day}
            isOn={value === day}
            onPress={() => session.setPlanField(field.id, value === day ? '' : day)}
          >
            {label}
          </Chip>
        ))}
      </div>
      <DayField
        label={fill.otherDay}
        value={value}
        from={isAhead ? start : undefined}
        to={atMost === null ? undefined : addMonths(start, atMost)}
        hint={value === '' ? undefined : hint}
        trouble={late && <PlanWords>{late}</PlanWords>}
        onChange={day => session.setPlanField(field.id, day)}
      />
    </AnswerBox>
  )
}
