import { useSyncExternalStore } from 'react'
import { recall, remember } from './remembered.ts'

/** Something that this device does unless its person turned it off; kept where the theme is. */
export function useDeviceSwitch(name: string): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, () => readSwitch(name))
  return [
    isOn,
    next => {
      switches.set(name, next)
      remember(name, next ? 'on' : 'off')
      for (const listen of [...listeners]) listen()
    },
  ]
}

const switches = new Map<string, boolean>()
const listeners = new Set<() => void>()

function readSwitch(name: string): boolean {
  const isOn = switches.get(name) ?? recall(name) !== 'off'
  switches.set(name, isOn)
  return isOn
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
