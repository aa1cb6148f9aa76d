import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Conversations beside this one, each with a record of its own that never meets this one. */
export function HeldApart() {
  const { view } = useSession()
  const { archive } = useMessages().file
  const apart = view.pack.links.filter(({ relation }) => relation !== 'included')
  const isLinked = view.conversation.part !== null
  if (apart.length === 0 && !isLinked) return null
  return (
    <section className="archive-part">
      <h2>{archive.apart}</h2>
      <p className="soft">{isLinked ? archive.apartFromYearly : archive.apartText}</p>
      <ul className="copies">
        {apart.map(link => (
          <li key={link.id}>
            <Icon name="ours" />
            <span>
              <FormText of={link} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
