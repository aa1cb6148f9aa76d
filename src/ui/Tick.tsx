import type { ReactNode } from 'react'
import './Tick.css'

interface TickProps {
  isTicked: boolean
  hint?: ReactNode
  isDisabled?: boolean
  onToggle: () => void
  children: ReactNode
}

/** One row of a list that is ticked off. */
export function Tick({ isTicked, hint, isDisabled, onToggle, children }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={isTicked} disabled={isDisabled} onChange={onToggle} />
      <span>
        {children}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}
