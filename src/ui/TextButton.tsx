import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './TextButton.css'

interface TextButtonProps {
  icon?: IconName
  isDisabled?: boolean
  onPress: () => void
  children: ReactNode
}

export function TextButton({ icon, isDisabled, onPress, children }: TextButtonProps) {
  return (
    <button type="button" className="text-button" disabled={isDisabled} onClick={onPress}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
