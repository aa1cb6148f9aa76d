import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Excerpt } from '../../ui/Excerpt.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the workplace wrote of the document; nothing where it wrote nothing. */
export function DocumentExcerpt({ id }: { id: NodeId }) {
  const { view } = useSession()
  const { documents } = useMessages().prepare
  const document = view.pack.documents.find(each => each.id === id)
  const text = view.conversation.edition.excerpts?.[id]
  if (!document || !text) return null
  return (
    <Excerpt
      title={<FormText of={document} within={name => documents.excerpt({ document: name })} />}
      text={text}
    />
  )
}
