import { useMessages } from '../../i18n/messages.ts'
import { Tick } from '../../ui/Tick.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import './companyTick.css'

/** On this phone, for every talk. */
export function CompanyTick() {
  const { company: words } = useMessages().talk
  const [isOn, setOn] = useDeviceSwitch('company')
  return (
    <div className="talk-company-tick">
      <Tick isTicked={isOn} hint={words.hint} onToggle={() => setOn(!isOn)}>
        {words.tick}
      </Tick>
    </div>
  )
}
