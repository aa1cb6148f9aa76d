import { Link } from '@tanstack/react-router'
import type { Finding, Subject } from '../../domain/findings.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { writtenName } from './writtenName.ts'

/** What the form asks for and hasn't got, in the form's own words, each with the way there. */
export function SealBlockers({ blockers }: { blockers: Finding[] }) {
  const { view } = useSession()
  const { seal } = useMessages()
  const { id, agreements, marks } = view.conversation
  const nameOf = (what: Subject) => {
    if (what.kind === 'mark-open') return marks.find(one => one.id === what.mark)?.text.trim() ?? ''
    const values = agreements.find(one => 'agreement' in what && one.id === what.agreement)?.values
    return values && view.pack.plan ? writtenName(values, view.pack.plan) : ''
  }
  const about = (what: Subject) => {
    const name = nameOf(what)
    return name === '' ? '' : `${seal.blocked.about({ what: name })} `
  }

  // Where one rule misses several things of one place, it says so once.
  const lines = new Map(
    blockers.map(finding => {
      const { what, text } = finding
      const place = 'mark' in what ? what.mark : 'agreement' in what ? what.agreement : ''
      return [`${place} ${text.native}`, finding]
    }),
  )

  return (
    <section className="seal-blocked">
      <h2>{seal.blocked.title}</h2>
      <p className="soft">{seal.blocked.text}</p>
      <ul>
        {[...lines].map(([line, { what, text }]) => (
          <li key={line}>
            {'agreement' in what && what.agreement !== null ? (
              <Link
                className="text-button"
                to="/c/$id/agree/$agreement"
                params={{ id, agreement: what.agreement }}
              >
                <Icon name="next" />
                <span>
                  {about(what)}
                  <FormText of={text} />
                </span>
              </Link>
            ) : (
              <Link className="text-button" to="/c/$id/agree" params={{ id }}>
                <Icon name="next" />
                <span>
                  {about(what)}
                  <FormText of={text} />
                </span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
