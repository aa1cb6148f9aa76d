import type { ConversationId } from '../../domain/ids.ts'
import { useConversation } from '../../workspace/WorkspaceContext.tsx'
import { StartScreen } from './StartScreen.tsx'

/** The next talk with the same person, or one beside this: what was true the last time stands there already. */
export function StartAfter({ id, part }: { id: ConversationId; part?: string | undefined }) {
  const { state } = useConversation(id)
  if (state.state === 'loading' || state.state === 'arriving') return null
  if (state.state !== 'ready') return <StartScreen />
  const { me, others, pack } = state.view
  const [other] = others
  const known = { pack: pack.id, myName: me.name, myRole: me.role, otherName: other?.name ?? '' }
  return <StartScreen known={{ ...known, after: id, ...(part === undefined ? {} : { part }) }} />
}
