import { useEffect } from 'react'
import type { Companion } from './views.ts'
import { useSession, useView } from './WorkspaceContext.tsx'

/**
 * Who else is in the talk, for as long as this screen is looked at; they are told that this one shows `card`. Null where
 * the person doesn't want that: then nobody is told, and nobody shown.
 */
export function useCompany(card: string | null): readonly Companion[] {
  const { session } = useSession()
  useEffect(() => {
    const tell = () => session.showCard(document.visibilityState === 'visible' ? card : null)
    document.addEventListener('visibilitychange', tell)
    tell()
    return () => document.removeEventListener('visibilitychange', tell)
  }, [session, card])
  useEffect(() => () => session.showCard(null), [session])
  return useCompanions()
}

/** The same, for what only looks: nobody is told anything. */
export function useCompanions(): readonly Companion[] {
  return useView(useSession().session.company)
}
