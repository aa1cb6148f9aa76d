import { type ReactNode, useState } from 'react'
import type { Conversation, Setting } from '../../domain/conversation.ts'
import { isPartyAxis } from '../../domain/group.ts'
import { firstPossibleDay } from '../../domain/issues.ts'
import { availableOptions, hasManners } from '../../domain/manner.ts'
import type { Pack } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useToday } from '../../i18n/useToday.ts'
import { Choice } from '../../ui/Choice.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Field } from '../../ui/Field.tsx'

/** Variant, day, time and length as the form has them. An unusual length is remarked on, never refused. */
export function SettingFields(of: {
  pack: Pack
  setting: Setting
  /** When what will be talked about was sent; null where it wasn't yet. */
  issues: Conversation['issues']
  onChange(change: Partial<Setting>): void
  /** The place is plain text before the conversation exists, and shared text afterwards. */
  place: ReactNode
}) {
  const { pack, setting, onChange } = of
  const { setting: words, issues } = useMessages().invite
  const formats = useFormats()
  const today = useToday()
  const [isTooEarly, setTooEarly] = useState(false)
  const earliest = firstPossibleDay(pack, { issues: of.issues }, today)
  return (
    <>
      {pack.variants
        .filter(axis => availableOptions(axis).length > 1 && !isPartyAxis(axis))
        .map(axis => (
          <Choice
            key={axis.id}
            legend={<FormText of={axis} />}
            options={availableOptions(axis).map(option => ({
              id: option.id,
              label: <FormText of={option} />,
            }))}
            value={setting.axes[axis.id] ?? ''}
            onChange={option => onChange({ axes: { ...setting.axes, [axis.id]: option } })}
          />
        ))}
      <div className="form-pair">
        <DayField
          label={words.date}
          value={setting.date}
          from={earliest ?? undefined}
          onChange={date => {
            const isTooEarly = earliest !== null && date !== '' && date < earliest
            setTooEarly(isTooEarly)
            if (!isTooEarly) onChange({ date })
          }}
        />
        <Field kind="time" label={words.time} value={setting.time} onChange={time => onChange({ time })} />
      </div>
      {setting.date !== '' && setting.date < today && <p className="soft small">{words.past}</p>}
      {earliest && (
        <p className={isTooEarly ? 'field-trouble' : 'soft small'} role={isTooEarly ? 'alert' : undefined}>
          {issues.earliest({ day: formats.day(earliest) })}
        </p>
      )}
      <Field
        kind="number"
        label={words.duration}
        value={setting.durationMinutes > 0 ? String(setting.durationMinutes) : ''}
        hint={durationAdvice(pack.duration, setting.durationMinutes, words)}
        onChange={typed => onChange({ durationMinutes: Math.max(0, Math.round(Number(typed) || 0)) })}
      />
      {of.place}
      {pack.place.text && (
        <p className="soft small">
          <FormText of={pack.place.text} within={advice => words.placeAdvice({ advice })} />
        </p>
      )}
    </>
  )
}

/** An example of a place, out of doors where the form lets the two walk. */
export const placeHint = (pack: Pack, words: ReturnType<typeof useMessages>['invite']['setting']): string =>
  hasManners(pack) ? words.placeHint : words.roomHint

function durationAdvice(
  advised: Pack['duration'],
  minutes: number,
  words: ReturnType<typeof useMessages>['invite']['setting'],
): string {
  if (!advised) return words.durationOpen
  const { minMinutes: from, maxMinutes: to } = advised
  return (minutes > 0 && minutes < from) || minutes > to
    ? words.durationOutside({ from, to })
    : words.durationAdvice({ from, to })
}
