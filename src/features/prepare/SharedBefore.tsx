import { nodeOf } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useNames } from './useNames.ts'

/** What the others chose to share of what they prepared; it belongs to no question of the talk. */
export function SharedBefore() {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const namesOf = useNames()
  const { pack, conversation, others } = view
  const copies = conversation.shared.filter(({ node }) => nodeOf(pack, node)?.kind === 'prep')
  return others.map(({ id: by }) => {
    const theirs = copies.filter(copy => copy.by === by && copy.text.trim() !== '')
    const name = namesOf([by])
    if (theirs.length === 0) return null
    return (
      <section key={by} className="prepare-part">
        <h2>{prepare.points.fromOthers({ name })}</h2>
        <BinTab bin="ours" word={common.bins.ours.word} hint={common.bins.ours.hint} />
        {theirs.map(({ id, node }) => {
          const about = nodeOf(pack, node)
          return (
            <Paper key={id} cut="c">
              {about && (
                <p className="question-row-text">
                  <FormText of={about.wording} />
                </p>
              )}
              <SharedText
                label={prepare.points.fromOthersLabel({ name })}
                isLabelHidden
                isDisabled={view.isReadOnly}
                handle={session.text({ bin: 'ours', sharedNote: id })}
              />
            </Paper>
          )
        })}
      </section>
    )
  })
}
