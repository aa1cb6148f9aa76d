import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { TroublePage } from '../../ui/TroublePage.tsx'
import type { InvitationFailure } from '../../workspace/views.ts'

export function FailedInvitation(of: {
  header: ReactNode
  failure: InvitationFailure
  onScan(): void
  onPaste(): void
}) {
  const { join } = useMessages()
  return (
    <TroublePage
      header={of.header}
      {...join.failures[of.failure]}
      actions={
        <>
          <Button kind="go" wide icon="scan" onPress={of.onScan}>
            {join.failureScan}
          </Button>
          <Button wide icon={of.failure === 'typo' ? 'pen' : 'copy'} onPress={of.onPaste}>
            {of.failure === 'typo' ? join.failureType : join.failurePaste}
          </Button>
        </>
      }
    />
  )
}
