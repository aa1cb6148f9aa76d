import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { OwnDevices } from '../../workspace/deviceViews.ts'
import { useView, useWorkspaceOnceThere } from '../../workspace/WorkspaceContext.tsx'

/** On an empty Home: what the person was promised comes, and hasn't yet. */
export function OnTheWay() {
  const workspace = useWorkspaceOnceThere()
  return workspace && <IfHeldUp {...workspace} />
}

function IfHeldUp({ ownDevices }: { ownDevices: OwnDevices }) {
  const view = useView(ownDevices.view)
  return view.state === 'ready' && view.relay.state === 'offline' ? <Coming /> : null
}

function Coming() {
  const { back } = useMessages().devices
  return <Notice icon="nonet">{back.coming}</Notice>
}
