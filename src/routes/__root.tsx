import { createRootRouteWithContext, Outlet, useMatches } from '@tanstack/react-router'
import { Activity, useEffect, useState } from 'react'
import { useStartMessages } from '../i18n/messages.ts'
import { onActWithoutCode } from '../ui/missingCode.ts'
import { CrashedScreen } from './-CrashedScreen.tsx'
import { HeadingNews } from './-HeadingNews.tsx'
import { MissingCodeScreen } from './-MissingCodeScreen.tsx'
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
  const [isMissing, setMissing] = useState(false)
  useEffect(() => onActWithoutCode(() => setMissing(true)), [])
  return (
    <>
      {isMissing && <MissingCodeScreen onBack={() => setMissing(false)} />}
      {/* Whoever goes back finds what was typed. */}
      <Activity mode={isMissing ? 'hidden' : 'visible'}>
        <Outlet />
      </Activity>
      <HeadingNews />
    </>
  )
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
