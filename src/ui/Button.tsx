import type { ReactNode } from 'react'
import './Button.css'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonProps {
  /** go: the screen's one step onward · plain: another way · wait: not yet, and its words say why. */
  kind?: 'go' | 'plain' | 'wait'
  /** talk: for gloves and walking · mark: the one big button of Talk. */
  size?: 'talk' | 'mark'
  icon?: IconName
  iconAfter?: IconName
  wide?: boolean
  isDisabled?: boolean
  type?: 'button' | 'submit'
  onPress?: () => void
  children: ReactNode
}

export function Button({
  kind = 'plain',
  size,
  icon,
  iconAfter,
  wide,
  isDisabled,
  type = 'button',
  onPress,
  children,
}: ButtonProps) {
  const names = ['button', `button-${kind}`, size && `button-${size}`, wide && 'button-wide']
  return (
    <button type={type} className={names.filter(Boolean).join(' ')} disabled={isDisabled} onClick={onPress}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  )
}
