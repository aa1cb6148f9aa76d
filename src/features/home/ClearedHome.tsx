import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { TroublePage } from '../../ui/TroublePage.tsx'
import { useBeginAnew } from '../../workspace/WorkspaceContext.tsx'
import { BrandBar } from './BrandBar.tsx'

/** The browser threw everything away: back with a backup, or on without. */
export function ClearedHome() {
  const { cleared, restore } = useMessages().backup
  const { anew, ...words } = cleared
  const beginAnew = useBeginAnew()
  const navigate = useNavigate()
  return (
    <TroublePage
      header={<BrandBar />}
      {...words}
      actions={
        <>
          <Button kind="go" wide icon="download" onPress={() => void navigate({ to: '/restore' })}>
            {restore.open}
          </Button>
          <Button wide onPress={beginAnew}>
            {anew}
          </Button>
        </>
      }
    />
  )
}
