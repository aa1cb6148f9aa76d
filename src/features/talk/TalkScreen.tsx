import { isTalkOpen } from '../../domain/path.ts'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ClosedTalk } from './ClosedTalk.tsx'
import type { BesideQuestion } from './QuestionCard.tsx'
import { StartTalk } from './StartTalk.tsx'
import { TalkDeck } from './TalkDeck.tsx'
import './talk.css'
import './talkSheets.css'

/** The talk itself: closed until all is ready, begun by a press, then one card at a time. */
export function TalkScreen({ beside }: { beside: BesideQuestion }) {
  const { view } = useSession()
  const isBegun = view.conversation.talk.startedAt !== null
  useHeadingFocus(isBegun ? 'begun' : 'before')
  if (isBegun) return <TalkDeck beside={beside} />
  return isTalkOpen(view.station) ? <StartTalk /> : <ClosedTalk />
}
