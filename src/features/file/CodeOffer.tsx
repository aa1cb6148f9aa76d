import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Asked once, when there is a plan to lose, of somebody who has all of it on one phone only. */
export function CodeOffer() {
  const navigate = useNavigate()
  const { ownDevices } = useWorkspace()
  const view = useView(ownDevices.view)
  const { ask } = useMessages().devices
  if (
    view.state !== 'ready' ||
    view.isTakenOff ||
    view.hasCode ||
    view.isCodeDeclined ||
    view.devices.length > 1
  )
    return null
  return (
    <div className="file-notice">
      <Notice icon="key">
        <p>{ask.text}</p>
        <p className="file-choices">
          <TextButton onPress={() => void navigate({ to: '/devices/code' })}>{ask.yes}</TextButton>
          <TextButton onPress={() => ownDevices.declineCode()}>{ask.no}</TextButton>
        </p>
      </Notice>
    </div>
  )
}
