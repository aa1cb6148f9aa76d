import { useMessages } from '../../i18n/messages.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import type { SyncStatus } from '../../workspace/views.ts'
import { type SyncSummary, syncSteps } from './syncSteps.ts'

export function SyncButton(of: { sync: SyncStatus; isMine: boolean; onPress(): void }) {
  const { sync: words } = useMessages().common
  const { icon, word } = look[syncSteps(of.sync, of.isMine).summary]
  return (
    <button type="button" className="sync-button" aria-haspopup="dialog" onClick={of.onPress}>
      <Icon name={icon} />
      <span>{words.short[word]}</span>
      <span className="visually-hidden">{words.label}</span>
    </button>
  )
}

const look: Record<
  SyncSummary,
  { icon: IconName; word: 'saving' | 'failed' | 'here' | 'sending' | 'safe' | 'received' }
> = {
  saving: { icon: 'phone', word: 'saving' },
  failed: { icon: 'warning', word: 'failed' },
  mine: { icon: 'phone', word: 'here' },
  notShared: { icon: 'phone', word: 'here' },
  offline: { icon: 'nonet', word: 'here' },
  sending: { icon: 'up', word: 'sending' },
  safe: { icon: 'check', word: 'safe' },
  received: { icon: 'check', word: 'received' },
  trouble: { icon: 'warning', word: 'here' },
}
