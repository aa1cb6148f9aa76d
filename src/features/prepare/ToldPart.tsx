import { toldInInvitation } from '../../domain/issues.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { toldHint } from '../../i18n/toldHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-KS-04: what the invitation told, where both prepare for it. */
export function ToldPart() {
  const { view } = useSession()
  const { common, invite } = useMessages()
  const { pack, conversation, me } = view
  const told = toldInInvitation(pack).filter(({ id }) => conversation.notes[id]?.trim())
  return told.map(({ id, wording }) => (
    <section key={id} className="prepare-part">
      <BinTab bin="ours" word={common.bins.ours.word} hint={toldHint(invite.told, me, conversation)} />
      <Paper cut="c">
        <h2 className="paper-title">
          <FormText of={wording} />
        </h2>
        <p className="said">{conversation.notes[id]}</p>
      </Paper>
    </section>
  ))
}
