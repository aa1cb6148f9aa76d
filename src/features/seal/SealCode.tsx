import { Link } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The same letters on both phones say that both look at the same plan. */
export function SealCode() {
  const { view } = useSession()
  const { common, seal } = useMessages()
  const groups = view.plan.checkCode?.split('-') ?? []
  return (
    <section className="seal-code">
      <BinTab bin="record" word={common.bins.record.word} hint={seal.recordHint} />
      <Paper cut="b">
        <h2>{seal.sameCode}</h2>
        {groups.length === 0 ? (
          <p role="status">{seal.codeComing}</p>
        ) : (
          <p className="check-code">
            <span aria-hidden="true">
              {groups.map((group, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and none ever moves.
                <span key={at}>{group}</span>
              ))}
            </span>
            <span className="visually-hidden">{groups.map(group => [...group].join(' ')).join(', ')}</span>
          </p>
        )}
        <Link className="text-button" to="/c/$id/archive" params={{ id: view.conversation.id }}>
          <Icon name="doc" />
          <span>{seal.seePlan}</span>
        </Link>
      </Paper>
    </section>
  )
}
