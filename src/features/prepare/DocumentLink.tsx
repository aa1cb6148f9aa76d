import type { NodeId } from '../../domain/ids.ts'
import { documentAddress } from '../../domain/webAddress.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { WebLink } from '../../ui/WebLink.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Where the document lies at this workplace; nothing when nobody has said. */
export function DocumentLink({ id }: { id: NodeId }) {
  const { view } = useSession()
  const { checks } = useMessages().prepare
  const document = view.pack.documents.find(each => each.id === id)
  const address = document && documentAddress(document, view.conversation.edition)
  if (!document || !address) return null
  return (
    <WebLink address={address}>
      <FormText of={document} within={name => checks.open({ document: name })} />
    </WebLink>
  )
}
