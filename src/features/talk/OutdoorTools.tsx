import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useDaylight } from '../../ui/useTheme.ts'
import { RainLock } from './RainLock.tsx'
import { useTouchLock } from './useTouchLock.ts'

/** Against the sun, and against rain and pockets: each one touch, within the thumb's reach. */
export function OutdoorTools() {
  const { outdoors: words } = useMessages().talk
  const [isDaylight, toggleDaylight] = useDaylight()
  const [isLocked, setLocked] = useTouchLock()
  return (
    <>
      <button
        type="button"
        className="talk-tool talk-tool-switch"
        aria-pressed={isDaylight}
        onClick={toggleDaylight}
      >
        <Icon name="sun" />
        <span>{words.daylight}</span>
      </button>
      <button type="button" className="talk-tool" onClick={() => setLocked(true)}>
        <Icon name="lock" />
        <span>{words.lock}</span>
      </button>
      {isLocked && <RainLock onOpen={() => setLocked(false)} />}
    </>
  )
}
