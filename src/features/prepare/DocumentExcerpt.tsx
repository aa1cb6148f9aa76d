import type { NodeId } from '../../domain/ids.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Excerpt } from '../../ui/Excerpt.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the workplace wrote of the document; nothing where it wrote nothing. */
export function DocumentExcerpt({ id }: { id: NodeId }) {
  const { view } = useSession()
  const { documents } = useMessages().prepare
  const [language] = useLanguage()
  const document = view.pack.documents.find(each => each.id === id)
  const text = view.conversation.edition.excerpts?.[id]
  if (!document || !text) return null
  return <Excerpt title={documents.excerpt({ document: packText(document, language) })} text={text} />
}
