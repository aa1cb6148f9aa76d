import { useState } from 'react'
import { FormText } from '../../i18n/FormText.tsx'
import { isoToday } from '../../i18n/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DayChip } from './DayChip.tsx'
import { dayOfTalk } from './dayChoices.ts'
import { byDay, whenChoices, whenToOffer } from './whenWords.ts'

/** A time as people say it: a ready phrase, a day to be done by, or words of one's own. */
export function WhenAnswer({ field, agreement, isNext }: AnswerProps) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  const { fill } = messages.agree
  const [open, setOpen] = useState<'words' | 'day' | null>(null)
  const { id } = agreement
  const present = agreement.values[field.id]
  const value = typeof present === 'string' ? present : ''
  const { locale } = view.pack
  const start = dayOfTalk(view.conversation)
  const choices = whenChoices(start, locale)
  const isOwn = value !== '' && !choices.some(({ written }) => written === value)
  // What was chosen stands alone; taken back, all lie there again.
  const offered =
    value === '' ? whenToOffer(start, locale, isoToday()) : choices.filter(({ written }) => written === value)

  function choose(text: string) {
    session.setField(id, field.id, text)
    setOpen(null)
  }

  return (
    <AnswerBox field={field} isNext={isNext}>
      <div className="chips">
        {offered.map(({ name, written }) => (
          <DayChip
            key={name}
            name={name === 'three-months' ? undefined : fill.days[name]}
            day={<FormText of={written} />}
            isNameFirst
            isOn={value === written}
            onPress={() => choose(value === written ? '' : written)}
          />
        ))}
        <Chip
          icon="cal"
          label={fill.byDay}
          isOn={open === 'day'}
          onPress={() => setOpen(open === 'day' ? null : 'day')}
        />
        {value === '' && (
          <Chip
            icon="pen"
            label={fill.ownWords}
            isOn={open === 'words'}
            onPress={() => setOpen(open === 'words' ? null : 'words')}
          />
        )}
      </div>
      {open === 'day' && (
        <DayField
          label={fill.byDay}
          value=""
          from={start}
          onChange={day => day !== '' && choose(byDay(day, start, locale))}
        />
      )}
      {(open === 'words' || isOwn) && (
        <SharedText
          hand
          rows={1}
          isLabelHidden
          handle={session.text({ bin: 'record', agreement: id, field: field.id })}
          label={<FormText of={field} within={label => `${label}, ${fill.ownWords}`} />}
          placeholder={fill.whenPlaceholder}
        />
      )}
    </AnswerBox>
  )
}
