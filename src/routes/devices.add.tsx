import { createFileRoute } from '@tanstack/react-router'
import { AddDeviceScreen } from '../features/devices/AddDeviceScreen.tsx'

export const Route = createFileRoute('/devices/add')({
  staticData: { title: ({ common }) => common.titles.addDevice },
  component: AddDeviceScreen,
})
