import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { useGlare } from '../../ui/useGlare.ts'
import { useDaylight } from '../../ui/useTheme.ts'

/** Said once on this device, whatever the answer; the switch stays among the tools. */
export function DaylightOffer() {
  const { outdoors: words } = useMessages().talk
  const [isDaylight, toggleDaylight] = useDaylight()
  const [isOpen, setOpen] = useDeviceSwitch('daylight-offer')
  const isWanted = useGlare(isOpen && !isDaylight)
  if (!isOpen || isDaylight || !isWanted) return null
  return (
    <div role="status" className="row talk-daylight">
      <Button
        size="talk"
        wide
        icon="sun"
        onPress={() => {
          toggleDaylight()
          setOpen(false)
        }}
      >
        <span className="talk-daylight-why">{words.offer}</span>
        {words.take}
      </Button>
      <IconButton icon="close" size="talk" label={words.decline} onPress={() => setOpen(false)} />
    </div>
  )
}
