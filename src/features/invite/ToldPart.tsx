import { toldInInvitation } from '../../domain/issues.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { toldHint } from '../../i18n/toldHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { offeredLimit } from '../../workspace/offered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-KS-04: what the leader tells beforehand, so that the other can prepare; empty is complete. */
export function ToldPart() {
  const { session, view } = useSession()
  const { common, invite } = useMessages()
  const { pack, conversation, me } = view
  const canWrite = me.role === 'leader' && !view.isReadOnly
  return toldInInvitation(pack).map(({ id, wording }) => {
    const text = conversation.notes[id]?.trim() ?? ''
    if (!canWrite && text === '') return null
    return (
      <section key={id} className="invite-issues">
        <BinTab bin="ours" word={common.bins.ours.word} hint={toldHint(invite.told, me, conversation)} />
        <Paper cut="c">
          {canWrite ? (
            <SharedText
              label={<FormText of={wording} />}
              placeholder={invite.told.placeholder}
              rows={2}
              handle={session.text({ bin: 'ours', told: id })}
              limit={offeredLimit(view, invite.full)}
            />
          ) : (
            <>
              <p className="strong">
                <FormText of={wording} />
              </p>
              <p className="said">{text}</p>
            </>
          )}
        </Paper>
      </section>
    )
  })
}
