import type { ReactNode } from 'react'
import './Stone.css'

export type Who = 'leader' | 'employee'

interface StoneProps {
  who?: Who | undefined
  /** Whose it is, for eyes that don't tell the colours apart. */
  initial?: string | undefined
  /** Lifted from the bed: what is left is a hollow. */
  isPicked?: boolean
  /** talk: 64 high · word: one of the opened words. */
  size?: 'talk' | 'word'
  isDisabled?: boolean
  onPress?: (() => void) | undefined
  children: ReactNode
}

export function Stone({ who, initial, isPicked, size, isDisabled, onPress, children }: StoneProps) {
  const names = ['stone', who && `stone-${who}`, isPicked && 'stone-gone', size && `stone-${size}`]
  const className = names.filter(Boolean).join(' ')
  const words = (
    <>
      {initial && <span className="stone-initial">{initial}</span>}
      <span>{children}</span>
    </>
  )
  if (!onPress) return <span className={className}>{words}</span>
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isPicked}
      disabled={isDisabled}
      onClick={onPress}
    >
      {words}
    </button>
  )
}
