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
  const { invite } = useMessages()
  return (
    <TroublePage
      header={of.header}
      {...invite.failures[of.failure]}
      actions={
        <>
          <Button kind="go" wide icon="scan" onPress={of.onScan}>
            {invite.failureScan}
          </Button>
          <Button wide icon={of.failure === 'typo' ? 'pen' : 'copy'} onPress={of.onPaste}>
            {of.failure === 'typo' ? invite.failureType : invite.failurePaste}
          </Button>
        </>
      }
    />
  )
}
