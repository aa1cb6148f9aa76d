import type { NodeId } from '../../domain/ids.ts'
import { webAddress } from '../../domain/webAddress.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { WebLink } from '../../ui/WebLink.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the form wants on the table at a question: opened where the workplace has said where it is, else named. */
export function AtHand({ documents }: { documents: NodeId[] }) {
  const { view } = useSession()
  const [language] = useLanguage()
  const known = view.pack.documents.filter(({ id }) => documents.includes(id))
  if (known.length === 0) return null
  return (
    <ul className="talk-at-hand">
      {known.map(document => {
        const address = webAddress(view.conversation.edition.documents[document.id] ?? document.url ?? '')
        const name = packText(document, language)
        return (
          <li key={document.id}>
            {address ? (
              <WebLink address={address}>{name}</WebLink>
            ) : (
              <span className="talk-document">
                <Icon name="doc" />
                <span>
                  {name}
                  {document.place && <small>{document.place}</small>}
                </span>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
