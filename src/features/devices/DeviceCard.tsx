import { useId, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { kindWord } from '../../i18n/kindWord.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { OwnDeviceView } from '../../workspace/deviceViews.ts'

/** One of the person's phones, by the name that they gave it. */
export function DeviceCard({
  device,
  onRename,
  onRemove,
}: {
  device: OwnDeviceView
  onRename(name: string): void
  onRemove(): void
}) {
  const { common, devices } = useMessages()
  const formats = useFormats()
  const [isNaming, setNaming] = useState(false)
  const which = useId()
  const kind = kindWord(devices, device.kind)
  const since = device.isThis ? devices.this : devices.addedOn({ day: formats.instant(device.addedAt) })
  return (
    <Paper cut="b">
      <div className="device-card">
        <Icon name={device.kind === 'computer' ? 'computer' : 'phone'} />
        <p id={which} className="device-words">
          <b>{device.name || kind}</b>
          <small>{since}</small>
        </p>
        <IconButton
          icon={isNaming ? 'check' : 'pen'}
          label={isNaming ? common.buttons.done : `${common.buttons.edit} ${device.name || kind}, ${since}`}
          onPress={() => setNaming(!isNaming)}
        />
      </div>
      {isNaming && <Field label={devices.name} value={device.name} placeholder={kind} onChange={onRename} />}
      {!device.isThis && (
        <TextButton icon="close" about={which} onPress={onRemove}>
          {devices.remove.yes}
        </TextButton>
      )}
    </Paper>
  )
}
