import type { ReactNode } from 'react'
import './Button.css'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonProps {
  /** go: the screen's one step onward · plain: another way · wait: none yet, and its words say why. */
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
    <button
      type={type}
      className={names.filter(Boolean).join(' ')}
      // What only says for whom it waits was often just pressed, and keeps the focus.
      {...(kind === 'wait' ? { 'aria-disabled': true } : { disabled: isDisabled, onClick: onPress })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  )
}
