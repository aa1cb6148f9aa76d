import { useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { ConversationRows, type Listed } from './ConversationRows.tsx'

/** For as long as the app runs: whoever comes back from one of them finds the list as it was. */
let wasOpen = false

/** The talks of earlier years, out of the way of those in which something is still to do. */
export function PastConversations(of: Listed) {
  const [isOpen, setOpen] = useState(wasOpen)
  const label = of.wording.messages.home.past({ count: of.rows.length })

  function toggled(isNowOpen: boolean) {
    wasOpen = isNowOpen
    setOpen(isNowOpen)
  }
  return (
    <details className="home-past" open={isOpen} onToggle={event => toggled(event.currentTarget.open)}>
      <summary className="text-button">
        <Icon name="down" />
        <span>{label}</span>
      </summary>
      {isOpen && <ConversationRows {...of} label={label} />}
    </details>
  )
}
