import { useStartMessages } from '../i18n/messages.ts'
import { Screen } from '../ui/Screen.tsx'
import { Waiting } from '../ui/Waiting.tsx'

/** Until a screen's code and words have come. */
export function Opening() {
  const { common } = useStartMessages()
  return (
    <Screen header={null}>
      <Waiting>
        {/* No heading: the focus waits for the one of the screen that comes. */}
        <b>{common.appName}</b>
        <p className="lead">{common.status.loading}</p>
      </Waiting>
    </Screen>
  )
}
