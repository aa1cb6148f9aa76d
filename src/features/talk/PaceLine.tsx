import { useMessages } from '../../i18n/messages.ts'
import { canBuzz } from '../../ui/buzz.ts'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import type { Moment } from './pacing.ts'

/** What the buzz meant, for whoever looks or listens, and one touch for no more of them. */
export function PaceLine({ told }: { told: Moment | null }) {
  const { pace: words } = useMessages().talk
  const [isOn, setOn] = useDeviceSwitch('pace-buzz')
  return (
    <div role="status" className="talk-pace">
      {told && <span>{words[told]}</span>}
      {told === 'half' && isOn && canBuzz() && (
        <button type="button" onClick={() => setOn(false)}>
          {words.noMore}
        </button>
      )}
    </div>
  )
}
