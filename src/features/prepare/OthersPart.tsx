import { isIn } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { isPrepared } from './standsInTheWay.ts'
import { useNames } from './useNames.ts'

/** Others see that one is ready, never what was picked or written. */
export function OthersPart() {
  const { view } = useSession()
  const { others: words } = useMessages().prepare
  const namesOf = useNames()
  if (view.others.length === 0 || view.conversation.talk.startedAt !== null) return null
  return (
    <section className="prepare-part">
      <h2>{words.title}</h2>
      <ul className="facts">
        {view.others.map(other => {
          const name = namesOf([other.id])
          const isAbsent = !isIn(other)
          const isReady = !isAbsent && isPrepared(view, other.id)
          return (
            <li key={other.id}>
              <Icon name={isReady ? 'check' : 'clock'} />
              <span>
                {isAbsent
                  ? words.absent({ name })
                  : isReady
                    ? words.ready({ name })
                    : words.notReady({ name })}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="soft small">{words.onlyThat}</p>
    </section>
  )
}
