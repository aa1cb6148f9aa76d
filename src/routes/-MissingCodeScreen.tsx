import { useEffect } from 'react'
import { useStartMessages } from '../i18n/messages.ts'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusHeading.ts'
import { beginAnewForCode, reloadIfAnswered } from '../ui/missingCode.ts'
import { TopBar } from '../ui/TopBar.tsx'
import { TroublePage } from '../ui/TroublePage.tsx'

/** In place of a screen on which something was pressed whose code didn't arrive. */
export function MissingCodeScreen({ onBack }: { onBack(): void }) {
  const { common } = useStartMessages()
  useEffect(() => {
    void beginAnewForCode()
    return focusHeading({ isInUse: () => false })
  }, [])
  return (
    <TroublePage
      header={<TopBar back={{ label: common.buttons.back, onPress: onBack }} title={common.appName} />}
      {...common.notFetched}
      actions={
        <Button kind="go" wide onPress={() => void reloadIfAnswered()}>
          {common.buttons.tryAgain}
        </Button>
      }
    />
  )
}
