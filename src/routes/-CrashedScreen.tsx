import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useStartMessages } from '../i18n/messages.ts'
import { Button } from '../ui/Button.tsx'
import { isMissingCode, reloadIfAnswered, reloadIfRenewed } from '../ui/missingCode.ts'
import { TopBar } from '../ui/TopBar.tsx'
import { TroublePage } from '../ui/TroublePage.tsx'

/** Code that didn't arrive, or our own mistake: said plainly here, and the mistake told in full only to the console. */
export function CrashedScreen({ error, reset }: ErrorComponentProps) {
  const { common } = useStartMessages()
  const navigate = useNavigate()
  const isMissing = isMissingCode(error)
  useEffect(() => {
    if (isMissing) void reloadIfRenewed()
    else console.error(error)
  }, [error, isMissing])
  return (
    <TroublePage
      header={<TopBar back={null} title={common.appName} />}
      {...(isMissing ? common.notFetched : common.crash)}
      actions={
        <>
          <Button kind="go" wide onPress={isMissing ? () => void reloadIfAnswered() : reset}>
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
