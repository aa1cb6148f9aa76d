import type { ReactNode } from 'react'
import type { Setting } from '../../domain/conversation.ts'
import { hasManners } from '../../domain/manner.ts'
import type { Pack } from '../../domain/pack.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { availableOptions } from './firstSetting.ts'

/** Variant, day, time and length as the form has them. An unusual length is remarked on, never refused. */
export function SettingFields(of: {
  pack: Pack
  setting: Setting
  onChange(change: Partial<Setting>): void
  /** The place is plain text before the conversation exists, and shared text afterwards. */
  place: ReactNode
}) {
  const { pack, setting, onChange } = of
  const { start } = useMessages().invite
  const [language] = useLanguage()
  return (
    <>
      {pack.variants
        .filter(axis => availableOptions(axis).length > 1)
        .map(axis => (
          <Choice
            key={axis.id}
            legend={packText(axis, language)}
            options={availableOptions(axis).map(option => ({
              id: option.id,
              label: packText(option, language),
            }))}
            value={setting.axes[axis.id] ?? ''}
            onChange={option => onChange({ axes: { ...setting.axes, [axis.id]: option } })}
          />
        ))}
      <div className="form-pair">
        <Field kind="date" label={start.date} value={setting.date} onChange={date => onChange({ date })} />
        <Field kind="time" label={start.time} value={setting.time} onChange={time => onChange({ time })} />
      </div>
      <Field
        kind="number"
        label={start.duration}
        value={setting.durationMinutes > 0 ? String(setting.durationMinutes) : ''}
        hint={durationAdvice(pack.duration, setting.durationMinutes, start)}
        onChange={typed => onChange({ durationMinutes: Math.max(0, Math.round(Number(typed) || 0)) })}
      />
      {of.place}
      {pack.place.text && (
        <p className="soft small">{start.placeAdvice({ advice: packText(pack.place.text, language) })}</p>
      )}
    </>
  )
}

/** An example of a place, out of doors where the form lets the two walk. */
export const placeHint = (pack: Pack, words: ReturnType<typeof useMessages>['invite']['start']): string =>
  hasManners(pack) ? words.placeHint : words.roomHint

function durationAdvice(
  advised: Pack['duration'],
  minutes: number,
  words: ReturnType<typeof useMessages>['invite']['start'],
): string {
  if (!advised) return words.durationOpen
  const { minMinutes: from, maxMinutes: to } = advised
  return (minutes > 0 && minutes < from) || minutes > to
    ? words.durationOutside({ from, to })
    : words.durationAdvice({ from, to })
}
