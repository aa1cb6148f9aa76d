import './IconButton.css'
import { Icon, type IconName } from './Icon.tsx'

interface IconButtonProps {
  icon: IconName
  label: string
  /** bare: only the drawing · stone: beside a Button · side: beside Talk's big button. */
  look?: 'bare' | 'stone' | 'side'
  /** 64 instead of 48, for Talk. */
  size?: 'talk'
  isDisabled?: boolean
  onPress: () => void
}

export function IconButton({ icon, label, look = 'bare', size, isDisabled, onPress }: IconButtonProps) {
  const names = ['icon-button', `icon-button-${look}`, size && `icon-button-${size}`]
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
