import { useNavigate } from '@tanstack/react-router'
import { useStartMessages } from '../i18n/messages.ts'
import { Button } from '../ui/Button.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { TroublePage } from '../ui/TroublePage.tsx'

export function NotFoundScreen() {
  const { common } = useStartMessages()
  const navigate = useNavigate()
  return (
    <TroublePage
      header={<TopBar back={null} title={common.appName} />}
      {...common.notFound}
      actions={
        <Button kind="go" wide onPress={() => void navigate({ to: '/', replace: true })}>
          {common.buttons.home}
        </Button>
      }
    />
  )
}
