import type { ReactNode } from 'react'
import './Chip.css'
import { Icon, type IconName } from './Icon.tsx'
import type { Who } from './Stone.tsx'

interface ChipProps {
  isOn?: boolean
  /** Takes the person's colour when on. */
  who?: Who | undefined
  icon?: IconName
  /** For a chip that is only a drawing. */
  label?: string
  isDisabled?: boolean
  onPress: () => void
  children?: ReactNode
}

/** A small stone that says a fact: on or off. */
export function Chip({ isOn, who, icon, label, isDisabled, onPress, children }: ChipProps) {
  const names = ['chip', isOn && 'chip-on', isOn && who && `chip-${who}`]
  const drawing = icon ?? (isOn ? 'check' : undefined)
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-pressed={isOn}
      aria-label={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {drawing && <Icon name={drawing} />}
      {children != null && <span>{children}</span>}
    </button>
  )
}
