import { useState } from 'react'
import { isForWholeGroup } from '../../domain/group.ts'
import { presentIn, sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { shortName } from '../../i18n/names.ts'
import { Chip } from '../../ui/Chip.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'

/** Those who take part by a press in their own colour; anybody else by name. */
export function PeopleAnswer({ field, agreement, isNext }: AnswerProps) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  const { fill } = messages.agree
  const [isNaming, setNaming] = useState(false)
  const { id } = agreement
  const value = agreement.values[field.id]
  const people = typeof value === 'object' ? value : { participants: [], others: '' }
  const hasOthers = people.others.trim() !== ''
  const present = presentIn(view.conversation)
  const members = present.filter(({ role }) => role === 'employee')
  const isWhole = isForWholeGroup(present, people.participants)

  function toggleAll() {
    for (const { id: person } of members)
      if (people.participants.includes(person) === isWhole) session.togglePerson(id, field.id, person)
  }

  return (
    <AnswerBox field={field} isNext={isNext}>
      <div className="chips">
        {members.length > 1 && (
          <Chip who="employee" isOn={isWhole} onPress={toggleAll}>
            {fill.wholeGroup}
          </Chip>
        )}
        {present.map(person => (
          <Chip
            key={person.id}
            who={sideOf(person.role)}
            isOn={people.participants.includes(person.id)}
            onPress={() => session.togglePerson(id, field.id, person.id)}
          >
            {shortName(person.name, view.conversation.participants)}
          </Chip>
        ))}
        <Chip isOn={isNaming || hasOthers} onPress={() => setNaming(!isNaming)}>
          {fill.others}
        </Chip>
      </div>
      {(isNaming || hasOthers) && (
        <SharedText
          hand
          rows={1}
          isLabelHidden
          handle={session.text({ bin: 'record', agreement: id, others: field.id })}
          label={<FormText of={field} within={label => fill.othersLabel({ field: label })} />}
          placeholder={fill.othersPlaceholder}
        />
      )}
    </AnswerBox>
  )
}
