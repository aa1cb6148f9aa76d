import { planWriter } from '../../domain/access.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-KS-09: the leader decides who writes; here too, where it is first asked for. */
export function WriterFirst() {
  const { session, view } = useSession()
  const { common, agree } = useMessages()
  const { conversation, me, isReadOnly } = view
  const options = conversation.participants.map(({ id, role, name }) => ({
    id: role,
    label: id === me.id ? agree.writer.me : shortName(name, conversation.participants) || common.somebody,
  }))
  return (
    <div className="talk-writer">
      <Choice
        legend={agree.writer.ask}
        options={options}
        value={options.find(({ id }) => id === conversation.planExtra[planWriter])?.id ?? null}
        isDisabled={isReadOnly}
        onChange={role => session.setPlanField(planWriter, role)}
      />
    </div>
  )
}
