/** How this device can put the app on its home screen. */
export interface Install {
  get(): InstallState
  subscribe(onChange: () => void): () => void
  /** Asks the browser to install; only where `canPrompt`. */
  prompt(): Promise<void>
}
export interface InstallState {
  isInstalled: boolean
  canPrompt: boolean
  /** Safari on iOS: only the share menu can do it, and the tab has a memory of its own. */
  isIosTab: boolean
}

interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>
}

export function watchInstall(): Install {
  const isInstalled =
    matchMedia('(display-mode: standalone)').matches ||
    (navigator as { standalone?: boolean }).standalone === true
  // iPadOS calls itself a Mac, but a Mac has no touch screen.
  const isIos =
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Mac') && navigator.maxTouchPoints > 1)
  let state: InstallState = { isInstalled, canPrompt: false, isIosTab: isIos && !isInstalled }
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
  addEventListener('appinstalled', () => change({ canPrompt: false, isInstalled: true }))

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
