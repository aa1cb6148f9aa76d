import type { NodeId } from '../../domain/ids.ts'
import { webAddress } from '../../domain/webAddress.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { WebLink } from '../../ui/WebLink.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Where the document lies at this workplace; nothing when nobody has said. */
export function DocumentLink({ id }: { id: NodeId }) {
  const { view } = useSession()
  const { checks } = useMessages().prepare
  const [language] = useLanguage()
  const document = view.pack.documents.find(each => each.id === id)
  const address = document && webAddress(view.conversation.edition.documents[id] ?? document.url ?? '')
  if (!document || !address) return null
  return <WebLink address={address}>{checks.open({ document: packText(document, language) })}</WebLink>
}
