import { useNavigate } from '@tanstack/react-router'
import { useStartMessages } from '../../i18n/messages.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { BrandMark } from '../../ui/lines/BrandMark.tsx'

export function BrandBar() {
  const { common, home } = useStartMessages()
  const navigate = useNavigate()
  return (
    <header className="brand-bar">
      <BrandMark />
      <b>{common.appName}</b>
      <IconButton icon="gear" label={home.settings} onPress={() => void navigate({ to: '/settings' })} />
    </header>
  )
}
