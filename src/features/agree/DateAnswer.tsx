import { useState } from 'react'
import { addMonths } from '../../domain/dates.ts'
import { packText } from '../../i18n/packText.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DayChip } from './DayChip.tsx'
import { dayOfTalk, daysToOffer, monthsAtMost } from './dayChoices.ts'
import { FieldLabel } from './FieldLabel.tsx'

/** Days that follow from when it is to be done, or that people name; and any other from the calendar. */
export function DateAnswer({ field, agreement, isNext }: AnswerProps) {
  const { session } = useSession()
  const { view, messages, formats, language } = useSpeech()
  const { fill } = messages.agree
  const [isChoosing, setChoosing] = useState(false)
  const { id } = agreement
  const written = agreement.values[field.id]
  const value = typeof written === 'string' ? written : ''
  const start = dayOfTalk(view.conversation)
  const atMost = monthsAtMost(view.pack, field.id)
  const choices = daysToOffer(field, agreement, view)
  const isOther = value !== '' && !choices.some(({ day }) => day === value)
  // What was chosen stands alone; taken back, all lie there again.
  const offered = value === '' ? choices : choices.filter(({ day }) => day === value)
  const tooLate = view.findings.flatMap(({ what, text }) =>
    what.kind === 'date-too-late' && what.agreement === id && what.field === field.id
      ? [`${packText(text, language)} ${fill.latest({ day: formats.fullDay(what.latest) })}.`]
      : [],
  )[0]

  return (
    <fieldset className="answer" disabled={!canWrite(view)}>
      <legend>
        <FieldLabel field={field} isNext={isNext} />
      </legend>
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
          trouble={tooLate}
          onChange={day => session.setField(id, field.id, day)}
        />
      )}
    </fieldset>
  )
}
