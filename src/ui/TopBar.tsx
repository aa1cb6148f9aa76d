import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import './TopBar.css'

interface TopBarProps {
  back: { label: string; onPress: () => void } | null
  title: ReactNode
  sub?: ReactNode
  right?: ReactNode
}

export function TopBar({ back, title, sub, right }: TopBarProps) {
  return (
    <header className="top-bar">
      {back && <IconButton icon="back" label={back.label} onPress={back.onPress} />}
      <p className="top-bar-words">
        <b>{title}</b>
        {sub && <span>{sub}</span>}
      </p>
      {right}
    </header>
  )
}
