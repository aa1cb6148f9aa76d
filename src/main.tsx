// First of all: words and list are on their way while React and the router are still being evaluated.
import './headStart.ts'
import './ui/look.css'

import { createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { deviceHome } from './composition/deviceHome.ts'
import { firstWords } from './headStart.ts'
import { fetchAhead, speakInFull } from './i18n/words.ts'
import { watchInstall } from './pwa/install.ts'
import { watchForUpdate } from './pwa/update.ts'
import { Opening } from './routes/-Opening.tsx'
import { routeTree } from './routeTree.gen.ts'
import { nameMissingCode } from './ui/missingCode.ts'
import { ignoreSecondTaps } from './ui/secondTap.ts'
import { whenNobodyWaits } from './ui/Waiting.tsx'
import { type Door, WorkspaceProvider } from './workspace/WorkspaceContext.tsx'

const { home, onTrouble, beginAnew } = deviceHome
let entering: ReturnType<Door['enter']> | null = null
const door: Door = {
  home,
  beginAnew,
  enter() {
    entering ??= import('./composition/machinery.ts').then(({ startWorkspace }) => startWorkspace(onTrouble))
    return entering
  },
}

let stands = () => {}
const firstScreen = new Promise<void>(settle => {
  stands = settle
})
const router = createRouter({
  routeTree,
  defaultPendingComponent: Opening,
  defaultPendingMinMs: 0,
  context: {
    enter: door.enter,
    enterByLink,
    install: watchInstall(),
    update: watchForUpdate(firstScreen.then(whenNobodyWaits).then(idle)),
    version: __APP_VERSION__,
  },
})

router.subscribe('onRendered', stands)
ignoreSecondTaps()
nameMissingCode()

const root = createRoot(document.getElementById('app')!)
// Not awaited at the top level: the words are a chunk of their own, and may import from this one. The list, or another
// screen's code, is waited for, though not for long: a first picture without it would only be painted over.
void Promise.all([firstWords, Promise.race([firstPicture(), pause(300)])]).then(() =>
  root.render(
    <StrictMode>
      <WorkspaceProvider value={door}>
        <Suspense fallback={<Opening />}>
          <RouterProvider router={router} />
        </Suspense>
      </WorkspaceProvider>
    </StrictMode>,
  ),
)
// Home needs only its list; what keeps the conversations in step, and then the other words, come when it stands.
void Promise.all([firstScreen, homeIsRead()]).then(idle).then(prepareTheRest)

function prepareTheRest(): void {
  void door.enter()
  // A screen fetches the words that it says by itself; those of the others come when nobody waits for anything.
  void pause(2000)
    .then(whenNobodyWaits)
    .then(idle)
    .then(speakInFull)
    .catch(() => {})
}

/** Whoever was sent a link waits for all of this, so it is asked for together, not one after the other. */
function enterByLink(): void {
  for (const area of ['join', 'codes', 'invite'] as const) fetchAhead(area)
  const code = [import('./workspace/joining/invitations.ts'), import('./composition/network.ts')]
  for (const coming of [door.enter(), ...code]) coming.catch(() => {})
}

/** Any other screen than Home goes straight for its code and the machinery. */
function firstPicture(): Promise<unknown> {
  const isRouted = router.load()
  return router.state.location.pathname === '/' ? Promise.all([isRouted, homeIsRead()]) : isRouted
}

function homeIsRead(): Promise<void> {
  return new Promise(read => {
    const look = () => home.get().state === 'ready' && read()
    home.subscribe(look)
    look()
  })
}

function pause(ms: number): Promise<void> {
  return new Promise(over => setTimeout(over, ms))
}

function idle(): Promise<unknown> {
  return 'requestIdleCallback' in window
    ? new Promise(rest => requestIdleCallback(rest, { timeout: 2000 }))
    : pause(500)
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
