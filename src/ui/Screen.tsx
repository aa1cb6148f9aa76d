import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import { LastReach, nothingSeen } from './lines/lastReach.ts'
import './Screen.css'
import { paintStatusBar } from './theme.ts'
import { useReachableScroll } from './useReachableScroll.ts'

export type Bin = 'mine' | 'ours' | 'record'

interface ScreenProps {
  /** The field whose colour goes from edge to edge. */
  bin?: Bin | 'night' | 'leader' | 'employee'
  /** Where what is written here belongs, when the field's colour doesn't say it. */
  writesTo?: Bin
  /** Left out: what ScreenHeaderProvider gives. Null: none. */
  header?: ReactNode | null
  /** Within the thumb's reach, below what scrolls. */
  foot?: ReactNode
  children: ReactNode
}

export function Screen({ bin, writesTo, header, foot, children }: ScreenProps) {
  const given = useContext(ScreenHeader)
  const shown = header === undefined ? given((writesTo ?? bin) === 'mine') : header
  const banner = useContext(ScreenBanner)
  const field = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field's colour is the bin's.
  useLayoutEffect(() => paintStatusBar(field.current), [bin])
  useReachableScroll(body)
  return (
    <div ref={field} className={bin ? `screen on-${bin}` : 'screen'}>
      {banner}
      {shown && <div className="screen-head">{shown}</div>}
      <main ref={body} className="screen-body">
        <div className="screen-column">{children}</div>
      </main>
      {foot && <footer className="screen-foot">{foot}</footer>}
    </div>
  )
}

/** The header of a screen, which knows whether the screen is about what only its writer can read. */
type HeaderFor = (isMine: boolean) => ReactNode

/** A route gives its header once, and every screen below stands under it. */
export function ScreenHeaderProvider({ header, children }: { header: HeaderFor; children: ReactNode }) {
  const [lastReach] = useState(nothingSeen)
  return (
    <LastReach value={lastReach}>
      <ScreenHeader value={header}>{children}</ScreenHeader>
    </LastReach>
  )
}

const ScreenHeader = createContext<HeaderFor>(() => null)

/** What stands above all screens of a route, also above those without a header. */
const ScreenBanner = createContext<ReactNode>(null)
export const ScreenBannerProvider = ScreenBanner.Provider
