import { useState } from 'react'
import { addMonths } from '../../domain/dates.ts'
import { isoToday } from '../../i18n/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DayChip } from './DayChip.tsx'
import { dayOfTalk, daysToOffer, monthsAtMost } from './dayChoices.ts'
import { PlanWords } from './PlanWords.tsx'
import { tooLate } from './tooLate.ts'

/** Days that follow from when it is to be done, or that people name; and any other from the calendar. */
export function DateAnswer({ field, agreement, isNext }: AnswerProps) {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages, formats } = speech
  const { fill } = messages.agree
  const [isChoosing, setChoosing] = useState(false)
  const { id } = agreement
  const written = agreement.values[field.id]
  const value = typeof written === 'string' ? written : ''
  const start = dayOfTalk(view.conversation)
  const atMost = monthsAtMost(view.pack, field.id)
  const choices = daysToOffer(field, agreement, view, isoToday())
  const isOther = value !== '' && !choices.some(({ day }) => day === value)
  // What was chosen stands alone; taken back, all lie there again.
  const offered = value === '' ? choices : choices.filter(({ day }) => day === value)
  const late = tooLate(speech, id, field.id)

  return (
    <AnswerBox field={field} isNext={isNext}>
      <div className="chips">
        {offered.map(({ day, name }) => (
          <DayChip
            key={day}
            name={name === null ? undefined : fill.days[name]}
            isNameFirst={name !== 'due' && name !== 'later'}
            day={formats.dayAndMonth(day)}
            isOn={value === day}
            onPress={() => {
              session.setField(id, field.id, value === day ? '' : day)
              setChoosing(false)
            }}
          />
        ))}
        <Chip
          icon="cal"
          label={fill.otherDay}
          isOn={isChoosing || isOther}
          onPress={() => setChoosing(!isChoosing)}
        />
      </div>
      {(isChoosing || isOther) && (
        <DayField
          label={fill.otherDay}
          value={value}
          from={start}
          to={atMost === null ? undefined : addMonths(start, atMost)}
          hint={value === '' ? undefined : formats.sentence(formats.day(value))}
          trouble={late && <PlanWords>{late}</PlanWords>}
          onChange={day => session.setField(id, field.id, day)}
        />
      )}
    </AnswerBox>
  )
}
