import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { liesNowhereElse } from '../../ui/missingCode.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import './trialBanner.css'

/** On every screen of a talk that one tries out: what it is, and the one touch that throws it away. */
export function TrialBanner() {
  const { trial: words } = useMessages().welcome
  const { trial } = useWorkspace()
  const navigate = useNavigate()
  const throwAway = async () => {
    await navigate({ to: '/' })
    await trial.end()
  }
  return (
    <aside className="trial-banner" aria-label={words.label} {...liesNowhereElse}>
      <p>{words.banner}</p>
      <button type="button" onClick={() => void throwAway()}>
        <Icon name="close" />
        <span>{words.throwAway}</span>
      </button>
    </aside>
  )
}
