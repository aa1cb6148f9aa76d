import { type WhereShown, whereShown } from './whereShown.ts'

/** How this device can put the app on its home screen. */
export interface Install {
  get(): InstallState
  subscribe(onChange: () => void): () => void
  /** Asks the browser to install; only where `canPrompt`. */
  prompt(): Promise<void>
}
export interface InstallState {
  where: WhereShown
  canPrompt: boolean
}

interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>
}

export function watchInstall(): Install {
  const isStandalone =
    matchMedia('(display-mode: standalone)').matches ||
    (navigator as { standalone?: boolean }).standalone === true
  const { userAgent, maxTouchPoints } = navigator
  let state: InstallState = {
    where: whereShown({ userAgent, maxTouchPoints, isStandalone }),
    canPrompt: false,
  }
  let waiting: BeforeInstallPromptEvent | null = null
  const listeners = new Set<() => void>()
  const change = (next: Partial<InstallState>) => {
    state = { ...state, ...next }
    for (const tell of listeners) tell()
  }

  addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    waiting = event as BeforeInstallPromptEvent
    change({ canPrompt: true })
  })
  addEventListener('appinstalled', () => change({ canPrompt: false }))

  return {
    get: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    async prompt() {
      await waiting?.prompt()
      waiting = null
      change({ canPrompt: false })
    },
  }
}
