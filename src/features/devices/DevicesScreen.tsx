import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { kindWord } from '../../i18n/kindWord.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import type { OwnDeviceView } from '../../workspace/deviceViews.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { DeviceCard } from './DeviceCard.tsx'
import { RemoveDevice } from './RemoveDevice.tsx'
import { TakenOff } from './TakenOff.tsx'
import './devices.css'

/** One's phones, and the code for when none of them is left. */
export function DevicesScreen({ isIosTab }: { isIosTab: boolean }) {
  const navigate = useNavigate()
  const { ownDevices } = useWorkspace()
  const view = useView(ownDevices.view)
  const { common, devices } = useMessages()
  const [removing, setRemoving] = useState<OwnDeviceView | null>(null)
  const header = (
    <TopBar
      back={{ label: common.buttons.back, onPress: () => void navigate({ to: '/settings' }) }}
      title={common.titles.devices}
    />
  )
  if (view.state !== 'ready') {
    return (
      <Screen header={header}>
        <p role="status">
          {view.state === 'trouble' ? common.trouble[view.trouble].title : common.status.loading}
        </p>
      </Screen>
    )
  }
  if (view.isTakenOff) return <TakenOff header={header} />
  const isAlone = view.devices.length === 1
  return (
    <Screen
      header={header}
      foot={
        <Button kind="go" wide icon="plus" onPress={() => void navigate({ to: '/devices/add' })}>
          {devices.add}
        </Button>
      }
    >
      <h1>{devices.title}</h1>
      {view.isLeftBehind ? (
        <Notice icon="phone" isNews>
          {devices.leftBehind}
        </Notice>
      ) : (
        <p className="lead">{isAlone && !view.hasCode ? devices.alone : devices.text}</p>
      )}
      <ul className="device-list">
        {view.devices.map(device => (
          <li key={device.id}>
            <DeviceCard
              device={device}
              onRename={name => ownDevices.rename(device.id, name)}
              onRemove={() => setRemoving(device)}
            />
          </li>
        ))}
      </ul>
      {view.leaving.map(device => (
        <p className="icon-line soft" role="status" key={device.id}>
          <Icon name="clock" />
          <span>{devices.leaving({ name: device.name || kindWord(devices, device.kind) })}</span>
        </p>
      ))}
      {view.relay.state === 'offline' && (
        <p className="icon-line soft">
          <Icon name="nonet" />
          <span>{devices.waiting}</span>
        </p>
      )}
      {isIosTab && (
        <Button wide icon="install" onPress={() => void navigate({ to: '/devices/move' })}>
          {devices.move.offer}
        </Button>
      )}
      <section className="screen-part">
        <h2>{devices.code.title}</h2>
        <p>
          {view.hasCode
            ? devices.code.kept
            : view.isCodeOld
              ? devices.code.old
              : isAlone
                ? devices.code.offer
                : devices.code.offerOthers}
        </p>
        <Button wide icon="key" onPress={() => void navigate({ to: '/devices/code' })}>
          {view.hasCode ? devices.code.show : devices.code.make}
        </Button>
      </section>
      {removing && (
        <RemoveDevice device={removing} hasCode={view.hasCode} onClose={() => setRemoving(null)} />
      )}
    </Screen>
  )
}
