import type { RefDoc } from '../../domain/pack.ts'
import { webAddress } from '../../domain/webAddress.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Field } from '../../ui/Field.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { WebLink } from '../../ui/WebLink.tsx'
import { offeredLimit } from '../../workspace/offered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Where the form's reference documents lie at this workplace. */
export function DocumentList({ canEdit }: { canEdit: boolean }) {
  const { view } = useSession()
  const words = useMessages().edition
  const { documents } = view.pack
  if (documents.length === 0) return null
  return (
    <section className="edition-part">
      <h2>{words.documents}</h2>
      <Paper cut="a">
        {documents.map(document => (
          <DocumentAddress key={document.id} document={document} canEdit={canEdit} />
        ))}
      </Paper>
    </section>
  )
}

function DocumentAddress({ document, canEdit }: { document: RefDoc; canEdit: boolean }) {
  const { session, view } = useSession()
  const { edition: words, invite } = useMessages()
  const typed = view.conversation.edition.documents[document.id] ?? document.url ?? ''
  const address = webAddress(typed)
  const excerpt = view.conversation.edition.excerpts?.[document.id] ?? ''
  return (
    <div className="document">
      {canEdit ? (
        <Field
          label={<FormText of={document} within={name => words.documentAddress({ document: name })} />}
          hint={typed !== '' && !address ? words.badAddress : ''}
          placeholder="https://"
          value={typed}
          onChange={value => session.setDocumentAddress(document.id, value.trim())}
        />
      ) : (
        <p>
          <b>
            <FormText of={document} />
          </b>
        </p>
      )}
      {address ? (
        <WebLink address={address}>
          <FormText of={document} within={name => words.documentOpen({ document: name })} />
        </WebLink>
      ) : (
        !canEdit && <p className="soft small">{words.noAddress}</p>
      )}
      {canEdit ? (
        <SharedText
          label={
            <>
              {words.excerpt}
              <span className="visually-hidden">
                {' '}
                <FormText of={document} />
              </span>
            </>
          }
          placeholder={words.excerptPlaceholder}
          rows={2}
          handle={session.text({ bin: 'ours', excerpt: document.id })}
          limit={offeredLimit(view, invite.full)}
        />
      ) : (
        excerpt !== '' && <p className="said">{excerpt}</p>
      )}
    </div>
  )
}
