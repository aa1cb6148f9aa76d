import { createRootRouteWithContext, Outlet, useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useStartMessages } from '../i18n/messages.ts'
import { CrashedScreen } from './-CrashedScreen.tsx'
import { NotFoundScreen } from './-NotFoundScreen.tsx'
import type { RouterContext } from './-routerContext.ts'
import { useScreenFocus } from './-screenFocus.ts'

export const Route = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFoundScreen,
  errorComponent: CrashedScreen,
})

function Root() {
  useDocumentTitle()
  useScreenFocus()
  return <Outlet />
}

function useDocumentTitle() {
  const messages = useStartMessages()
  const title = useMatches()
    .findLast(match => match.staticData.title)
    ?.staticData.title?.(messages)
  const { appName } = messages.common
  useEffect(() => {
    document.title = title ? `${title} · ${appName}` : appName
  }, [title, appName])
}
