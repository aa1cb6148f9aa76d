import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Once for each person who came back on another phone, however many the old ones were. */
export function ReplacedDevices() {
  const { view } = useSession()
  const replaced = view.deviceNews.filter(({ kind }) => kind === 'replaced')
  const owners = [view.me, ...view.others].filter(({ id }) => replaced.some(({ of }) => of === id))
  return owners.map(({ id, name }) => (
    <div className="trust-declined" key={id}>
      <ReplacedPhone name={id === view.me.id ? null : name} />
    </div>
  ))
}

function ReplacedPhone({ name }: { name: string | null }) {
  const { participants } = useSession().view.conversation
  const { common, again } = useMessages()
  const who = name === null ? null : shortName(name, participants) || common.somebody
  return (
    <Notice icon="phone">{who === null ? again.replaced.mine : again.replaced.theirs({ name: who })}</Notice>
  )
}
