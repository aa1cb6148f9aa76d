import { lazy, Suspense, useState } from 'react'
import type { Result } from '../../domain/result.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type Scanned, scannedWords } from '../../i18n/scanned.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { MoreCodes } from '../../workspace/conversationSession.ts'
import type { InvitationFailure } from '../../workspace/views.ts'
import { CodeLoop } from './CodeLoop.tsx'

const Scanner = lazy(() => import('../../ui/Scanner.tsx').then(module => ({ default: module.Scanner })))

export interface SideBySideProps {
  name: string
  offerCodes(): Promise<string[]>
  takeAnswer(text: string): Promise<Result<MoreCodes | { kind: 'joined' | 'asked' }, InvitationFailure>>
  onClose(): void
}

/** Joining without a network: this phone shows, then scans what the other one shows back. */
export function SideBySide({ name, offerCodes, takeAnswer, onClose }: SideBySideProps) {
  const { common, invite, codes, join } = useMessages()
  const { sideBySide } = invite
  const [step, setStep] = useState<'show' | 'scan'>('show')
  const [scanned, setScanned] = useState<Scanned>(null)

  async function take(text: string) {
    const taken = await takeAnswer(text)
    if (!taken.ok) setScanned(taken)
    else if (taken.value.kind === 'more-codes') setScanned(taken.value)
    else onClose()
  }

  return (
    <Sheet
      title={step === 'show' ? sideBySide.title({ name }) : sideBySide.scanTitle}
      closeLabel={common.buttons.close}
      onClose={onClose}
    >
      {step === 'show' ? (
        <>
          <p>{sideBySide.text({ name })}</p>
          <CodeLoop makeCodes={offerCodes} />
          <Button kind="go" wide icon="scan" onPress={() => setStep('scan')}>
            {sideBySide.scanAnswer({ name })}
          </Button>
        </>
      ) : (
        <>
          <p>{sideBySide.scanText({ name })}</p>
          <Suspense fallback={<p role="status">{common.status.loading}</p>}>
            <Scanner label={codes.camera} troubleText={join.cameraTrouble} onText={text => void take(text)} />
          </Suspense>
          {scanned && <Notice icon="scan">{scannedWords(scanned, { codes, join })}</Notice>}
          <Button wide icon="back" onPress={() => setStep('show')}>
            {common.buttons.back}
          </Button>
        </>
      )}
    </Sheet>
  )
}
