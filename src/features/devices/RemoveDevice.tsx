import { useState } from 'react'
import type { StorageTrouble } from '../../domain/storageTrouble.ts'
import { kindWord } from '../../i18n/kindWord.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import type { OwnDeviceView } from '../../workspace/deviceViews.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** It can't be taken back, so it says beforehand what stays on the other phone and what stops working. */
export function RemoveDevice(of: { device: OwnDeviceView; hasCode: boolean; onClose(): void }) {
  const { ownDevices } = useWorkspace()
  const { common, devices } = useMessages()
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  const { device, hasCode, onClose } = of
  const words = devices.remove

  async function remove() {
    const removed = await ownDevices.remove(device.id)
    if (removed.ok) onClose()
    else setTrouble(removed.failure)
  }

  return (
    <AskFirst
      title={words.ask({ name: device.name || kindWord(devices, device.kind) })}
      closeLabel={common.buttons.close}
      keep={words.keep}
      yes={words.yes}
      trouble={trouble && common.trouble[trouble].title}
      onYes={() => void remove()}
      onClose={onClose}
    >
      <p>{words.text}</p>
      {hasCode && <p>{words.code}</p>}
    </AskFirst>
  )
}
