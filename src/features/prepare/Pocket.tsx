import { nodeOf } from '../../domain/content.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { PocketEdge } from '../../ui/lines/PocketEdge.tsx'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ClosedPocket } from './ClosedPocket.tsx'
import { OpenPocket } from './OpenPocket.tsx'

/** Cut from its owner's cloth; closed, it is sewn shut with its owner's line. */
export function Pocket() {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const { pack, me, mine } = view
  const exactly = pack.keywordSets[0]?.pick.exactly ?? 0
  return (
    <section className="pocket" aria-label={prepare.pick.pocket}>
      <div className="pocket-stones">
        {mine.picks.map(id => {
          const node = nodeOf(pack, id)
          return mine.isCommitted || view.isReadOnly ? (
            <Stone key={id} who={sideOf(me.role)}>
              <FormText of={node?.wording ?? id} />
            </Stone>
          ) : (
            <Stone key={id} who={sideOf(me.role)} onPress={() => session.togglePick(id)}>
              <span className="visually-hidden">{prepare.pick.putBack} </span>
              <FormText of={node?.wording ?? id} />
            </Stone>
          )
        })}
      </div>
      <div className="pocket-edge-place">
        <PocketEdge who={sideOf(me.role)} isClosed={mine.isCommitted} />
      </div>
      <div className={`pocket-inside on-${me.role}`}>
        <div className="pocket-head">
          <BinTab bin="mine" word={common.bins.mine.word} hint={prepare.words.privateHint} />
          <p className="pocket-count" role="status">
            {prepare.pick.count({ count: mine.picks.length, of: exactly })}
            {mine.isCommitted && <span className="visually-hidden"> {prepare.pick.closed}</span>}
          </p>
        </div>
        {mine.isCommitted ? <ClosedPocket /> : <OpenPocket />}
      </div>
    </section>
  )
}
