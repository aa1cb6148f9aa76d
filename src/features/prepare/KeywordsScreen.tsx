import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { OpenedWords } from './OpenedWords.tsx'
import { PickWords } from './PickWords.tsx'
import './keywords.css'

/** Sealed words to pick until all are open; then the six side by side. */
export function KeywordsScreen() {
  const { view } = useSession()
  return view.picks.isOpen ? <OpenedWords /> : <PickWords />
}
