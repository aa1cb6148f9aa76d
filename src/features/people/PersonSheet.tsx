import { useNavigate } from '@tanstack/react-router'
import { askedOf, type PersonFacts } from '../../domain/people.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import type { Listed } from './useStandings.ts'

/** One person: the name, what the form asks about, and the way to a talk. */
export function PersonSheet({ person, form, standing, onClose }: Listed & { onClose(): void }) {
  const { people } = useWorkspace()
  const { common, people: words } = useMessages()
  const navigate = useNavigate()
  const { running, latest } = standing

  function talk() {
    if (running) return void navigate({ to: '/c/$id', params: { id: running } })
    // R-ALB-14: from the last plan. A group's is not that of one of them.
    const isNext = latest !== null && !latest.group
    void navigate({ to: '/new', search: isNext ? { after: latest.id } : { person: person.id } })
  }
  return (
    <Sheet
      title={person.name}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" wide iconAfter="next" onPress={talk}>
          {running ? words.open : words.make}
        </Button>
      }
    >
      <div className="person-form">
        <Field
          label={words.name}
          value={person.name}
          onChange={name => name.trim() !== '' && people.change(person.id, { name })}
        />
        {form && askedOf(form).map(answer)}
        {!running && latest && (
          <TextButton icon="doc" onPress={() => void navigate({ to: '/c/$id', params: { id: latest.id } })}>
            {words.openLast}
          </TextButton>
        )}
        <TextButton
          icon="trash"
          onPress={() => {
            people.remove(person.id)
            onClose()
          }}
        >
          {words.remove}
        </TextButton>
      </div>
    </Sheet>
  )

  function answer(fact: keyof PersonFacts) {
    const value = person.facts[fact]
    if (fact === 'since')
      return (
        <DayField
          key={fact}
          label={words.facts.since}
          value={person.facts.since ?? ''}
          onChange={since => people.change(person.id, { since })}
        />
      )
    if (fact === 'jobCode')
      return (
        <Field
          key={fact}
          label={words.facts.jobCode}
          value={person.facts.jobCode ?? ''}
          onChange={jobCode => people.change(person.id, { jobCode })}
        />
      )
    return (
      <Tick
        key={fact}
        isTicked={value === true}
        onToggle={() => people.change(person.id, { [fact]: value !== true })}
      >
        {words.facts[fact]}
      </Tick>
    )
  }
}
