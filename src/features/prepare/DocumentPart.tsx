import { checksFor, documentsFor } from '../../domain/content.ts'
import type { RefDoc } from '../../domain/pack.ts'
import { documentAddress } from '../../domain/webAddress.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { DocumentExcerpt } from './DocumentExcerpt.tsx'
import { DocumentLink } from './DocumentLink.tsx'

/** The reading list of my role; what a row of the checklist already leads to stands there. */
export function DocumentPart() {
  const { view } = useSession()
  const { documents: words } = useMessages().prepare
  const { pack, me, conversation } = view
  const addressOf = (document: RefDoc) => documentAddress(document, conversation.edition)
  const listed = new Set(
    checksFor(pack, me.role, conversation.setting.axes).flatMap(check => check.docs ?? []),
  )
  const documents = documentsFor(pack, me.role).filter(
    document =>
      !listed.has(document.id) ||
      addressOf(document) === null ||
      conversation.edition.excerpts?.[document.id],
  )
  if (documents.length === 0) return null
  return (
    <section className="prepare-part">
      <h2>{words.title}</h2>
      <Paper cut="b">
        <ul className="check-rows">
          {documents.map(document => (
            <li key={document.id}>
              {addressOf(document) ? (
                <DocumentLink id={document.id} />
              ) : (
                <p className="missing-line">
                  <Icon name="doc" />
                  <span>
                    <FormText of={document} />
                    <small className="soft small">{words.noAddress}</small>
                  </span>
                </p>
              )}
              <DocumentExcerpt id={document.id} />
            </li>
          ))}
        </ul>
      </Paper>
    </section>
  )
}
