import { useEffect, useId, useRef, useState } from 'react'
import { maxNameLength } from '../../domain/lengths.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

/** Who belongs to a group, one line each; as many lines as the form asks for at least stand there from the start. */
export function MemberNames(of: { names: string[]; fewest: number; onChange(names: string[]): void }) {
  const { names, fewest, onChange } = of
  const { group } = useMessages().begin
  const legend = useId()
  const list = useRef<HTMLDivElement>(null)
  // The line that was added last is the one to write in.
  const [added, setAdded] = useState(0)
  useEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLInputElement>('.member-name:last-child input')?.focus()
  }, [added])

  return (
    <fieldset className="member-names" aria-labelledby={legend}>
      <p id={legend} className="strong">
        {group.members}
      </p>
      <div ref={list}>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place.
          <div key={at} className="member-name">
            <Field
              label={group.member({ number: at + 1 })}
              value={name}
              maxLength={maxNameLength}
              onChange={typed => onChange(names.with(at, typed))}
            />
            {names.length > fewest && (
              <IconButton
                look="stone"
                icon="close"
                label={group.removeName({ name: name.trim() || group.member({ number: at + 1 }) })}
                onPress={() => onChange(names.toSpliced(at, 1))}
              />
            )}
          </div>
        ))}
      </div>
      {names.length < mostMembers && (
        <Button
          wide
          icon="plus"
          onPress={() => {
            onChange([...names, ''])
            setAdded(added + 1)
          }}
        >
          {group.addName}
        </Button>
      )}
    </fieldset>
  )
}

/** More than that is no talk any more; each line is drawn, and everybody says yes to the plan. */
const mostMembers = 12
