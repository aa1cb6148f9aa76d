import type { GroupTalk } from '../../domain/group.ts'
import type { NodeId } from '../../domain/ids.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Tick } from '../../ui/Tick.tsx'

/** What the form says of a talk in a group, and what it wants the leader to be sure of first. */
export function GroupTerms(of: {
  talk: GroupTalk
  confirmed: readonly NodeId[]
  onToggle(condition: NodeId): void
}) {
  const { group } = useMessages().begin
  const [language] = useLanguage()
  const { conditions, about } = of.talk
  if (conditions.length + about.length === 0) return null
  return (
    <section className="group-terms">
      {about.map(({ id, wording }) => (
        <p key={id} className="icon-line soft">
          <Icon name="eye" />
          <span>{packText(wording, language)}</span>
        </p>
      ))}
      {conditions.length > 0 && <p className="strong">{group.sure}</p>}
      {conditions.map(({ node }) => (
        <Tick key={node.id} isTicked={of.confirmed.includes(node.id)} onToggle={() => of.onToggle(node.id)}>
          {packText(node.wording, language)}
        </Tick>
      ))}
    </section>
  )
}
