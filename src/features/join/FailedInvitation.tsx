import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { TroublePage } from '../../ui/TroublePage.tsx'
import type { InvitationFailure } from '../../workspace/views.ts'

export function FailedInvitation(of: {
  header: ReactNode
  failure: InvitationFailure
  /** To the conversation that it is about, where that is known. */
  onOpen?: () => void
  onHome(): void
  onScan(): void
  onPaste(): void
}) {
  const { common, home, join } = useMessages()
  return (
    <TroublePage
      header={of.header}
      {...join.failures[of.failure]}
      actions={
        isHereAlready(of.failure) ? (
          <Button kind="go" wide onPress={of.onOpen ?? of.onHome}>
            {of.onOpen ? home.act.done : common.buttons.home}
          </Button>
        ) : (
          <>
            <Button kind="go" wide icon="scan" onPress={of.onScan}>
              {join.failureScan}
            </Button>
            {!isRefused(of.failure) && (
              <Button wide icon={of.failure === 'typo' ? 'pen' : 'copy'} onPress={of.onPaste}>
                {of.failure === 'typo' ? join.failureType : join.failurePaste}
              </Button>
            )}
          </>
        )
      }
    />
  )
}

/** The link was read as it is: put in again, it would only be refused again. */
const isRefused = (failure: InvitationFailure) => failure === 'unknown-phone'

/** Scanning once more would only say so again. */
const isHereAlready = (failure: InvitationFailure) =>
  failure === 'own' || failure === 'still-in' || failure === 'link-own'
