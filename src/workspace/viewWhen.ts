import { firstOf } from '../domain/view.ts'
import type { ConversationSession } from './conversationSession.ts'
import type { ConversationState, ConversationView } from './views.ts'

/** What an open conversation shows as soon as it is so. */
export async function viewWhen(
  { view }: Pick<ConversationSession, 'view'>,
  isSo: (view: ConversationView) => boolean,
): Promise<ConversationView> {
  const isReady = (state: ConversationState) => state.state === 'ready' && isSo(state.view)
  const found = await firstOf(view, isReady)
  if (found.state !== 'ready') throw new Error('A view that was so has gone')
  return found.view
}
