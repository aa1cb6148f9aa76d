import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { BrokenLine } from './lines/BrokenLine.tsx'
import { Screen } from './Screen.tsx'
import './TroublePage.css'

interface TroublePageProps {
  header?: ReactNode
  title: string
  what: string
  /** What still works, a sentence each. */
  works: readonly string[]
  todo: string
  actions: ReactNode
}

/** What happened, what still works, what to do. */
export function TroublePage({ header, title, what, works, todo, actions }: TroublePageProps) {
  return (
    <Screen header={header} foot={actions}>
      <BrokenLine />
      <div role="alert">
        <h1>{title}</h1>
        <p className="lead trouble-what">{what}</p>
      </div>
      <ul className="trouble-works">
        {works.map(sentence => (
          <li key={sentence}>
            <Icon name="check" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <p className="strong">{todo}</p>
    </Screen>
  )
}
