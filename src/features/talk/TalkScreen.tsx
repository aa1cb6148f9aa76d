import { isTalkOpen } from '../../domain/path.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ClosedTalk } from './ClosedTalk.tsx'
import type { BesideQuestion } from './QuestionCard.tsx'
import { StartTalk } from './StartTalk.tsx'
import { TalkDeck } from './TalkDeck.tsx'
import './talk.css'

/** The talk itself: closed until all is ready, begun by a press, then one card at a time. */
export function TalkScreen({ beside }: { beside: BesideQuestion }) {
  const { view } = useSession()
  if (view.conversation.talk.startedAt !== null) return <TalkDeck beside={beside} />
  return isTalkOpen(view.station) ? <StartTalk /> : <ClosedTalk />
}
