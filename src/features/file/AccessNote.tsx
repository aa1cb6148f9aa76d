import { accessToRecord } from '../../domain/filing.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Who may read the record, where the form or the workplace says so. */
export function AccessNote() {
  const { view } = useSession()
  const { archive } = useMessages().file
  const said = accessToRecord(view.pack, view.conversation.edition)
  if (said.length === 0) return null
  return (
    <section className="archive-part">
      <h2>{archive.access}</h2>
      <ul className="copies">
        {said.map(text => (
          <li key={text.en}>
            <Icon name="eye" />
            <span>
              <FormText of={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
