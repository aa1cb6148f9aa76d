import type { ReactNode } from 'react'
import { isoToday, useFormats } from '../../i18n/format.ts'
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
  const formats = useFormats()
  const words = join.failures[of.failure]
  const isCode = of.failure === 'typo' || of.failure === 'own-offline'
  return (
    <TroublePage
      header={of.header}
      {...words}
      {...more(of.failure)}
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
              <Button wide icon={isCode ? 'pen' : 'copy'} onPress={of.onPaste}>
                {isCode ? join.failureType : join.failurePaste}
              </Button>
            )}
          </>
        )
      }
    />
  )

  function more(failure: InvitationFailure): { title?: string; what?: string } {
    if (failure === 'offline' || failure === 'own-offline') return navigator.onLine ? join.noServer : {}
    if (failure !== 'expired' && failure !== 'link-over') return {}
    // Whether its time is over is for this phone's clock to say, which may be wrong, and so may the other's.
    const clock = join.clock({ day: formats.fullDay(isoToday()), time: formats.clock(Date.now()) })
    return { what: `${words.what} ${clock}` }
  }
}

/** The link was read as it is: put in again, it would only be refused again. */
const isRefused = (failure: InvitationFailure) => failure === 'unknown-phone'

/** Scanning once more would only say so again. */
const isHereAlready = (failure: InvitationFailure) =>
  failure === 'own' || failure === 'still-in' || failure === 'link-own'
