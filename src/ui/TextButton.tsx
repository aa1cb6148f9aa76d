import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './TextButton.css'

interface TextButtonProps {
  icon?: IconName
  isDisabled?: boolean
  /** The id of what it is about, where several that say the same stand on a screen. */
  about?: string
  onPress: () => void
  children: ReactNode
}

export function TextButton({ icon, isDisabled, about, onPress, children }: TextButtonProps) {
  const own = useId()
  return (
    <button
      type="button"
      id={own}
      aria-labelledby={about && `${own} ${about}`}
      className="text-button"
      disabled={isDisabled}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
