/** What shows the app: each has a memory of its own, which the others don't see. */
export type WhereShown =
  | 'home-screen'
  | 'browser'
  /** A browser on iOS: only the share menu can install. */
  | 'ios-tab'
  /** A mail or chat app that shows links by itself, and may forget what was written in it. */
  | 'inside-app'

interface Shower extends Pick<Navigator, 'userAgent' | 'maxTouchPoints'> {
  isStandalone: boolean
}

export function whereShown({ userAgent, maxTouchPoints, isStandalone }: Shower): WhereShown {
  if (isStandalone) return 'home-screen'
  // iPadOS calls itself a Mac, but a Mac has no touch screen.
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Mac') && maxTouchPoints > 1)
  // Every browser on iOS names Safari, a page inside another app doesn't; Android says `wv`, a web view.
  const isInside =
    namedApps.test(userAgent) || (isIos ? !userAgent.includes('Safari/') : /; wv\)/.test(userAgent))
  if (isInside) return 'inside-app'
  return isIos ? 'ios-tab' : 'browser'
}

/** Google's app names Safari all the same; the others name themselves on either system. */
const namedApps = /\b(GSA|FBAN|FBAV|Instagram|LinkedInApp|Snapchat)\b/
