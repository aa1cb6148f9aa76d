import type { ConversationId } from '../../domain/ids.ts'
import { firstOf } from '../../domain/view.ts'
import { keptInStep } from '../devices/followNotebook.ts'
import type { ConversationState, ConversationView } from '../views.ts'
import type { Session } from './session.ts'

interface Held {
  session: Session
  /** How many show it, or wait for what it says: it is read at their pace. */
  screens: number
  /** By the app itself, for as long as it runs. */
  isKeptInStep: boolean
}

export interface HeldSessions {
  /** For a screen, until it closes it; opening twice shares one session. */
  open(id: ConversationId): Session
  /** Nobody shows it for that. */
  session(id: ConversationId): Session
  /** What is open now. */
  all(): Session[]
  /** Once it stands, or can't. */
  stateOf(id: ConversationId): Promise<ConversationState>
  /** With all of it checked: before, a sealed plan isn't known as one. */
  readyIn(id: ConversationId): Promise<ConversationView | null>
  /** As it is now; null where it isn't open. */
  stateNow(id: ConversationId): ConversationState | null
  /** By the app itself, so that picks open and invitations are answered while Home is looked at. */
  keepInStep(id: ConversationId): Promise<ConversationState>
  /** What somebody looks at comes before all that is kept in step behind it. */
  screensStand(): Promise<void>
  /** Its session writes the row when it stands. */
  showOnHome(id: ConversationId): Promise<void>
  /** What is open of it is closed: it begins anew with another invitation. */
  letGo(id: ConversationId): Promise<void>
}

/** The conversations that are open: each as long as a screen shows it, or the app itself keeps it in step. */
export function heldSessions(
  openSession: (id: ConversationId, by: { isWatched(): boolean; onClose(): void }) => Session,
): HeldSessions {
  const sessions = new Map<ConversationId, Held>()

  function held(id: ConversationId): Held {
    const there = sessions.get(id)
    if (there) return there
    const by = { isWatched: () => made.screens > 0, onClose: () => release(id, made) }
    const made: Held = { session: openSession(id, by), screens: 0, isKeptInStep: false }
    sessions.set(id, made)
    return made
  }

  function release(id: ConversationId, left: Held): void {
    left.screens--
    if (left.screens > 0 || left.isKeptInStep) return
    if (sessions.get(id) === left) sessions.delete(id)
    void left.session.shutDown()
  }

  const stateOf = (id: ConversationId): Promise<ConversationState> =>
    firstOf(held(id).session.view, ({ state }) => state !== 'loading')

  return {
    open(id) {
      const opened = held(id)
      opened.screens++
      opened.session.freshen()
      return opened.session
    },
    session: id => held(id).session,
    all: () => [...sessions.values()].map(({ session }) => session),
    stateOf,
    async readyIn(id) {
      const awaited = held(id)
      awaited.screens++
      const state = await awaited.session.settled()
      awaited.screens--
      return state.state === 'ready' ? state.view : null
    },
    stateNow: id => sessions.get(id)?.session.view.get() ?? null,
    keepInStep(id) {
      held(id).isKeptInStep = true
      return stateOf(id)
    },
    async screensStand() {
      const shown = [...sessions].filter(([, { screens }]) => screens > 0)
      await Promise.all(shown.map(([id]) => stateOf(id)))
    },
    async showOnHome(id) {
      const isWanted = sessions.has(id) || sessions.size < keptInStep
      const shown = held(id)
      await stateOf(id)
      if (isWanted) {
        held(id).isKeptInStep = true
        return
      }
      if (shown.screens > 0) return
      sessions.delete(id)
      await shown.session.shutDown()
    },
    async letGo(id) {
      const left = sessions.get(id)
      sessions.delete(id)
      await left?.session.shutDown()
    },
  }
}
