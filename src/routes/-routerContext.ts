import { useSyncExternalStore } from 'react'
import type { StartMessages } from '../i18n/messages.ts'
import type { Install } from '../pwa/install.ts'
import type { AppUpdate } from '../pwa/update.ts'

/** What main hands to the routes, for screens that speak about the app itself. */
export interface RouterContext {
  /** Fetches what every screen but Home stands on. */
  enter(): Promise<unknown>
  /** The same, and what reads an invitation. Where it fails, the screen says so. */
  enterByLink(): void
  install: Install
  update: AppUpdate
  version: string
}

export function useInstallOffer(install: Install) {
  const state = useSyncExternalStore(install.subscribe, install.get)
  return { ...state, prompt: install.prompt }
}

export function useUpdateOffer(update: AppUpdate) {
  const state = useSyncExternalStore(update.subscribe, update.get)
  return { isReady: state === 'ready', apply: update.apply }
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the document is called while this route is shown. */
    title?: (messages: StartMessages) => string
  }
}
