import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { Differences } from './Differences.tsx'

/** Where a yes no longer covers the plan: since the seal, or since one of the two said it. */
export function SealChanges() {
  const { view } = useSession()
  const { seal, common } = useMessages()
  const { changes } = seal
  const { sealed, changedSinceSeal, outdated } = view.plan
  const people = view.conversation.participants

  return (
    <>
      {sealed && changedSinceSeal.length > 0 && (
        <section className="seal-changes">
          <h2>{changes.sinceSeal}</h2>
          <p>{changes.sealStands({ code: sealed.checkCode })}</p>
          <Differences differences={changedSinceSeal} />
        </section>
      )}
      {outdated.map(({ by, differences }) => {
        const name = shortName(people.find(person => person.id === by)?.name ?? '', people) || common.somebody
        return (
          <section key={by} className="seal-changes">
            <h2>{by === view.me.id ? changes.sinceMyYes : changes.sinceYes({ name })}</h2>
            <p>{changes.yesStands}</p>
            <Differences differences={differences} />
          </section>
        )
      })}
    </>
  )
}
