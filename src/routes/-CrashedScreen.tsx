import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useStartMessages } from '../i18n/messages.ts'
import { Button } from '../ui/Button.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { TroublePage } from '../ui/TroublePage.tsx'

/** Our own mistake: said plainly here, and told in full only to the console. */
export function CrashedScreen({ error, reset }: ErrorComponentProps) {
  const { common } = useStartMessages()
  const navigate = useNavigate()
  useEffect(() => console.error(error), [error])
  return (
    <TroublePage
      header={<TopBar back={null} title={common.appName} />}
      {...common.crash}
      actions={
        <>
          <Button kind="go" wide onPress={reset}>
            {common.buttons.tryAgain}
          </Button>
          <Button wide onPress={() => void navigate({ to: '/' })}>
            {common.buttons.home}
          </Button>
        </>
      }
    />
  )
}
