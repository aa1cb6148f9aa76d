import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Finding, Subject } from '../../domain/findings.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { blockerLines } from './blockerLines.ts'
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

  return (
    <section className="seal-blocked">
      <h2>{seal.blocked.title}</h2>
      <p className="soft">{seal.blocked.text}</p>
      <ul>
        {blockerLines(blockers).map(({ key, what, texts }) => {
          const said = (
            <>
              <Icon name="next" />
              <span>
                {about(what)}
                {texts.map((text, at) => (
                  <Fragment key={text.native}>
                    {at > 0 && ' '}
                    <FormText of={text} />
                  </Fragment>
                ))}
              </span>
            </>
          )
          return (
            <li key={key}>
              {'agreement' in what && what.agreement !== null ? (
                <Link
                  className="text-button"
                  to="/c/$id/agree/$agreement"
                  params={{ id, agreement: what.agreement }}
                >
                  {said}
                </Link>
              ) : (
                <Link className="text-button" to="/c/$id/agree" params={{ id }}>
                  {said}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
