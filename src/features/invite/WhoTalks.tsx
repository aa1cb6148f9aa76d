import { maxNameLength } from '../../domain/lengths.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { MemberNames } from './MemberNames.tsx'
import type { StartDraft } from './startDraft.ts'

/** The two, or a group of so many at least. */
export function WhoTalks(of: {
  draft: StartDraft
  fewest: number | null
  onWrite(more: Partial<StartDraft>): void
}) {
  const { draft, fewest, onWrite } = of
  const { common, begin } = useMessages()
  const { members, myName, myRole, otherName } = draft
  return (
    <>
      {fewest === null ? (
        <Field
          label={myRole === 'leader' ? begin.otherEmployee : begin.otherLeader}
          value={otherName}
          maxLength={maxNameLength}
          onChange={name => onWrite({ otherName: name })}
        />
      ) : (
        <MemberNames
          // As many lines as it takes, before the first name is written.
          names={[...members, ...Array<string>(Math.max(0, fewest - members.length)).fill('')]}
          fewest={fewest}
          onChange={names => onWrite({ members: names })}
        />
      )}
      <Field
        label={begin.myName}
        value={myName}
        maxLength={maxNameLength}
        autoComplete="name"
        onChange={name => onWrite({ myName: name })}
      />
      <Choice
        legend={begin.myRole}
        options={[
          { id: 'leader', label: common.roles.leader },
          { id: 'employee', label: common.roles.employee },
        ]}
        value={myRole}
        onChange={role => onWrite({ myRole: role })}
      />
    </>
  )
}
