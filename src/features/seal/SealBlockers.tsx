import { Link } from '@tanstack/react-router'
import type { Finding } from '../../domain/findings.ts'
import type { AgreementId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { writtenName } from './writtenName.ts'

/** What the form asks for and hasn't got, in the form's own words, each with the way there. */
export function SealBlockers({ blockers }: { blockers: Finding[] }) {
  const { view } = useSession()
  const { seal } = useMessages()
  const { id, agreements } = view.conversation
  const nameOf = (agreement: AgreementId) => {
    const values = agreements.find(one => one.id === agreement)?.values
    const name = values && view.pack.plan ? writtenName(values, view.pack.plan) : ''
    return name === '' ? '' : `${seal.blocked.about({ what: name })} `
  }

  // Where one rule misses several things of one place, it says so once.
  const lines = new Map(
    blockers.map(finding => {
      const { what, text } = finding
      const place = 'agreement' in what && what.agreement !== null ? what.agreement : ''
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
                  {nameOf(what.agreement)}
                  <FormText of={text} />
                </span>
              </Link>
            ) : (
              <Link className="text-button" to="/c/$id/agree" params={{ id }}>
                <Icon name="next" />
                <span>
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
