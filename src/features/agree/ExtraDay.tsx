import { addMonths } from '../../domain/dates.ts'
import type { PlanExtra } from '../../domain/planSchema.ts'
import { isoToday } from '../../i18n/format.ts'
import { packText } from '../../i18n/packText.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { dayOfTalk, monthsAtMost } from './dayChoices.ts'
import { workdayAfter } from './namedDays.ts'

/** A day ahead is offered at a few months' distance; one that says when something was done is most often today. */
export function ExtraDay({ field }: { field: PlanExtra }) {
  const { session } = useSession()
  const { view, messages, formats, language } = useSpeech()
  const { fill, followUp, extra } = messages.agree
  const value = view.conversation.planExtra[field.id] ?? ''
  const isAhead = field.before !== undefined
  const start = dayOfTalk(view.conversation)
  const atMost = monthsAtMost(view.pack, field.id)
  const months = [3, 6, 9, 12].filter(count => atMost === null || count <= atMost)
  const choices = isAhead
    ? months.map(count => ({
        day: workdayAfter(start, count, view.pack.locale),
        label: followUp.months({ count }),
      }))
    : [{ day: isoToday(), label: extra.today }]
  // R-ALB-11: not after the next conversation; a later day is named, never taken away.
  const tooLate = view.findings.flatMap(({ what, text }) =>
    what.kind === 'date-too-late' && what.agreement === null && what.field === field.id
      ? [`${packText(text, language)} ${fill.latest({ day: formats.fullDay(what.latest) })}.`]
      : [],
  )[0]
  const hint = isAhead ? followUp.chosen({ day: formats.day(value) }) : formats.sentence(formats.day(value))

  return (
    <fieldset className="answer" disabled={!canWrite(view)}>
      <legend>{packText(field, language)}</legend>
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
        trouble={tooLate}
        onChange={day => session.setPlanField(field.id, day)}
      />
    </fieldset>
  )
}
