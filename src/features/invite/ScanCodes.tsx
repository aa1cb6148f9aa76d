import { useState } from 'react'
import type { Result } from '../../domain/result.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type Scanned, scannedWords } from '../../i18n/scanned.ts'
import { late } from '../../ui/late.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { MoreCodes } from '../../workspace/conversationSession.ts'
import type { InvitationFailure } from '../../workspace/views.ts'

const Scanner = late(() => import('../../ui/Scanner.tsx').then(code => code.Scanner))

/** The camera over what the other phone shows, until all of it has come and was taken. */
export function ScanCodes(of: {
  take(text: string): Promise<Result<MoreCodes | { kind: 'joined' | 'asked' }, InvitationFailure>>
  onTaken?(): void
}) {
  const { common, codes, join } = useMessages()
  const [scanned, setScanned] = useState<Scanned>(null)

  async function take(text: string) {
    const taken = await of.take(text)
    if (!taken.ok) setScanned(taken)
    else if (taken.value.kind === 'more-codes') setScanned(taken.value)
    else of.onTaken?.()
  }

  return (
    <>
      <Scanner
        meanwhile={<p role="status">{common.status.loading}</p>}
        label={codes.camera}
        troubleText={join.cameraTrouble}
        onText={text => void take(text)}
      />
      {scanned && <Notice icon="scan">{scannedWords(scanned, { codes, join })}</Notice>}
    </>
  )
}
