import type { GroupTalk } from '../../domain/group.ts'
import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Tick } from '../../ui/Tick.tsx'

/** What the form says of a talk in a group, and what it wants the leader to be sure of first. */
export function GroupTerms(of: {
  talk: GroupTalk
  confirmed: readonly NodeId[]
  onToggle(condition: NodeId): void
}) {
  const { group } = useMessages().begin
  const { conditions, about } = of.talk
  if (conditions.length + about.length === 0) return null
  return (
    <section className="group-terms">
      {about.map(({ id, wording }) => (
        <p key={id} className="icon-line soft">
          <Icon name="eye" />
          <span>
            <FormText of={wording} />
          </span>
        </p>
      ))}
      {conditions.length > 0 && <p className="strong">{group.sure}</p>}
      {conditions.map(({ node }) => (
        <Tick key={node.id} isTicked={of.confirmed.includes(node.id)} onToggle={() => of.onToggle(node.id)}>
          <FormText of={node.wording} />
        </Tick>
      ))}
    </section>
  )
}
