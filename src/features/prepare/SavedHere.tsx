import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** About this phone alone: a private note goes nowhere else. */
export function SavedHere() {
  const { view } = useSession()
  const { common } = useMessages()
  const { saved } = view.sync
  if (view.isTrial) return null
  if (saved.state === 'failed') {
    return (
      <span className="note-saved small" role="alert">
        <Icon name="warning" />
        <span>{common.trouble[saved.trouble].title}</span>
      </span>
    )
  }
  return (
    <span className="note-saved small">
      <Icon name="phone" />
      <span>{saved.state === 'saving' ? common.sync.short.saving : common.sync.saved.title}</span>
    </span>
  )
}
