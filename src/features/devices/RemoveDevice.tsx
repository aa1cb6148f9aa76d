import { useState } from 'react'
import type { StorageTrouble } from '../../domain/storageTrouble.ts'
import { kindWord } from '../../i18n/kindWord.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { OwnDeviceView } from '../../workspace/views.ts'
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
    <Sheet
      title={words.ask({ name: device.name || kindWord(devices, device.kind) })}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <>
          <Button kind="go" wide onPress={onClose}>
            {words.keep}
          </Button>
          <Button wide onPress={() => void remove()}>
            {words.yes}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      {hasCode && <p>{words.code}</p>}
      {trouble && (
        <Notice icon="warning" tone="warning" isNews>
          {common.trouble[trouble].title}
        </Notice>
      )}
    </Sheet>
  )
}
