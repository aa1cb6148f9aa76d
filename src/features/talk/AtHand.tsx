import type { NodeId } from '../../domain/ids.ts'
import { documentAddress } from '../../domain/webAddress.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Excerpt } from '../../ui/Excerpt.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { WebLink } from '../../ui/WebLink.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the form wants on the table at a question: opened where the workplace has said where it is, else named. */
export function AtHand({ documents }: { documents: NodeId[] }) {
  const { view } = useSession()
  const { talk } = useMessages()
  const known = view.pack.documents.filter(({ id }) => documents.includes(id))
  if (known.length === 0) return null
  return (
    <ul className="talk-at-hand">
      {known.map(document => {
        const address = documentAddress(document, view.conversation.edition)
        const name = <FormText of={document} />
        const excerpt = view.conversation.edition.excerpts?.[document.id] ?? ''
        return (
          <li key={document.id}>
            {address ? (
              <WebLink address={address}>{name}</WebLink>
            ) : (
              <span className="talk-document">
                <Icon name="doc" />
                <span>
                  {name}
                  {document.place && (
                    <small>
                      <FormText of={document.place} />
                    </small>
                  )}
                </span>
              </span>
            )}
            {excerpt !== '' && (
              <Excerpt
                title={<FormText of={document} within={name => talk.excerpt({ document: name })} />}
                text={excerpt}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
