import { isFieldOpen } from '../../domain/access.ts'
import { addMonths } from '../../domain/dates.ts'
import type { PlanSchema } from '../../domain/pack.ts'
import { packText } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Field } from '../../ui/Field.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { dayOfTalk, monthsAtMost, workdayAfter } from './dayChoices.ts'
import { placeOfExtras } from './obstacles.ts'

type Extra = PlanSchema['extra'][number]

/** What belongs to the plan as a whole: above all the day when the two look at it again. */
export function PlanExtras() {
  const { view, messages } = useSpeech()
  const { common, agree } = messages
  const { pack, conversation } = view
  const extra = (pack.plan?.extra ?? []).filter(({ id }) => isFieldOpen(pack, conversation, id))
  if (extra.length === 0) return null
  return (
    <section className="agree-part" id={placeOfExtras}>
      <h2>{agree.followUp.title}</h2>
      <div>
        <BinTab bin="ours" word={common.bins.ours.word} hint={agree.followUp.hint} />
        <Paper cut="a">
          {extra.map(field => (
            <ExtraField key={field.id} field={field} />
          ))}
        </Paper>
      </div>
    </section>
  )
}

function ExtraField({ field }: { field: Extra }) {
  const { session } = useSession()
  const { view, language } = useSpeech()
  const value = view.conversation.planExtra[field.id] ?? ''
  if (field.type === 'date') return <ExtraDay field={field} value={value} />
  if (field.type === 'tick') return <ExtraTick field={field} isTicked={value !== ''} />
  if (field.note) {
    return (
      <SharedText
        hand
        label={packText(field, language)}
        isDisabled={!canWrite(view)}
        handle={session.text({ bin: 'ours', note: field.note })}
      />
    )
  }
  return (
    <Field
      label={packText(field, language)}
      value={value}
      isDisabled={!canWrite(view)}
      onChange={typed => session.setPlanField(field.id, typed)}
    />
  )
}

function ExtraTick({ field, isTicked }: { field: Extra; isTicked: boolean }) {
  const { session } = useSession()
  const { view, language } = useSpeech()
  return (
    <Tick
      isTicked={isTicked}
      isDisabled={!canWrite(view)}
      onToggle={() => session.setPlanField(field.id, isTicked ? '' : 'yes')}
    >
      {packText(field, language)}
    </Tick>
  )
}

/** R-ALB-11: not after the next conversation; a later day is named, never taken away. */
function ExtraDay({ field, value }: { field: Extra; value: string }) {
  const { session } = useSession()
  const { view, messages, formats, language } = useSpeech()
  const { fill, followUp } = messages.agree
  const start = dayOfTalk(view.conversation)
  const atMost = monthsAtMost(view.pack, field.id)
  const choices = [3, 6, 9, 12].filter(months => atMost === null || months <= atMost)
  const tooLate = view.findings.flatMap(({ what, text }) =>
    what.kind === 'date-too-late' && what.agreement === null && what.field === field.id
      ? [`${packText(text, language)} ${fill.latest({ day: formats.fullDay(what.latest) })}.`]
      : [],
  )[0]

  return (
    <fieldset className="answer" disabled={!canWrite(view)}>
      <legend>{packText(field, language)}</legend>
      <div className="chips">
        {choices.map(months => {
          const day = workdayAfter(start, months, view.pack.locale)
          return (
            <Chip
              key={months}
              isOn={value === day}
              onPress={() => session.setPlanField(field.id, value === day ? '' : day)}
            >
              {followUp.months({ count: months })}
            </Chip>
          )
        })}
      </div>
      <DayField
        label={fill.otherDay}
        value={value}
        from={start}
        to={atMost === null ? undefined : addMonths(start, atMost)}
        hint={value === '' ? undefined : followUp.chosen({ day: formats.day(value) })}
        trouble={tooLate}
        onChange={day => session.setPlanField(field.id, day)}
      />
    </fieldset>
  )
}
