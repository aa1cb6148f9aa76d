import type { ConversationId } from '../../domain/ids.ts'
import { useConversation } from '../../workspace/WorkspaceContext.tsx'
import { StartScreen } from './StartScreen.tsx'

/** A member of a group asks its leader for a talk of their own: nothing of it stands in the group. */
export function StartApart({ id }: { id: ConversationId }) {
  const { state } = useConversation(id)
  if (state.state === 'loading' || state.state === 'arriving') return null
  if (state.state !== 'ready') return <StartScreen />
  const { me, others, wholeForm } = state.view
  const leader = others.find(({ role }) => role === 'leader')
  return (
    <StartScreen
      known={{
        pack: wholeForm.id,
        myName: me.name,
        myRole: 'employee',
        otherName: leader?.name ?? '',
      }}
    />
  )
}
