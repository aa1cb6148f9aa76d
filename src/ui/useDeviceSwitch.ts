import { useSyncExternalStore } from 'react'

/** Something that this device does unless its person turned it off; kept where the theme is. */
export function useDeviceSwitch(name: string): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, () => readSwitch(name))
  return [
    isOn,
    next => {
      switches.set(name, next)
      remember(name, next)
      for (const listen of [...listeners]) listen()
    },
  ]
}

const switches = new Map<string, boolean>()
const listeners = new Set<() => void>()

function readSwitch(name: string): boolean {
  const isOn = switches.get(name) ?? recall(name)
  switches.set(name, isOn)
  return isOn
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

// A browser that refuses to remember keeps the choice until the app closes.
function recall(name: string): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

function remember(name: string, isOn: boolean): void {
  try {
    localStorage.setItem(name, isOn ? 'on' : 'off')
  } catch {}
}
