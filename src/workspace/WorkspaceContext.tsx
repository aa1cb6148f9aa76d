import { createContext, use, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ConversationId } from '../domain/ids.ts'
import type { View } from '../domain/view.ts'
import type { ConversationSession } from './conversationSession.ts'
import type { ConversationState, ConversationView, HomeView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Home reads its list at the door; whoever goes further waits a moment for the documents' machinery. */
export interface Door {
  home: View<HomeView>
  /** After the browser threw everything away: Home is empty from now on, as on a new phone. */
  beginAnew(): void
  /** The same promise each time. */
  enter(): Promise<Workspace>
}

const DoorContext = createContext<Door | null>(null)
export const WorkspaceProvider = DoorContext.Provider

export const useHome = (): HomeView => useView(useDoor().home)

export const useBeginAnew = (): (() => void) => useDoor().beginAnew

/** Suspends until the machinery is there. */
export const useWorkspace = (): Workspace => use(useDoor().enter())

/** For what Home can do without: null until the machinery is there, and where its code doesn't arrive. */
export function useWorkspaceOnceThere(): Workspace | null {
  const door = useDoor()
  const [workspace, setWorkspace] = useState<Workspace | null>(null)
  useEffect(() => void door.enter().then(setWorkspace, () => {}), [door])
  return workspace
}

function useDoor(): Door {
  const door = useContext(DoorContext)
  if (!door) throw new Error('A screen needs a WorkspaceProvider above it')
  return door
}

export function useView<Value>(view: View<Value>): Value {
  return useSyncExternalStore(view.subscribe, view.get)
}

const loading: View<ConversationState> = { get: () => notYet, subscribe: () => () => {} }
const notYet: ConversationState = { state: 'loading' }

/** Opens the conversation while the screen is there; `session` is null for one frame at the start. */
export function useConversation(id: ConversationId): {
  session: ConversationSession | null
  state: ConversationState
} {
  const workspace = useWorkspace()
  const [session, setSession] = useState<ConversationSession | null>(null)
  useEffect(() => {
    const opened = workspace.openConversation(id)
    setSession(opened)
    return () => opened.close()
  }, [workspace, id])
  return { session, state: useView(session?.view ?? loading) }
}

const SessionContext = createContext<ReadyConversation | null>(null)
export const SessionProvider = SessionContext.Provider

/** For screens under a conversation's route, which renders them only once the conversation is ready. */
export function useSession(): ReadyConversation {
  const ready = useContext(SessionContext)
  if (!ready) throw new Error('useSession needs the conversation route above it')
  return ready
}

export interface ReadyConversation {
  session: ConversationSession
  view: ConversationView
}
