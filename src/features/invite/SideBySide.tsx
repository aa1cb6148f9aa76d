import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { CodeLoop } from './CodeLoop.tsx'
import { ScanCodes } from './ScanCodes.tsx'

export interface SideBySideProps {
  name: string
  offerCodes(): Promise<string[]>
  takeAnswer: Parameters<typeof ScanCodes>[0]['take']
  onClose(): void
}

/** Joining without a network: this phone shows, then scans what the other one shows back. */
export function SideBySide({ name, offerCodes, takeAnswer, onClose }: SideBySideProps) {
  const { common, invite } = useMessages()
  const { sideBySide } = invite
  const [step, setStep] = useState<'show' | 'scan'>('show')

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
          <ScanCodes take={takeAnswer} onTaken={onClose} />
          <Button wide icon="back" onPress={() => setStep('show')}>
            {common.buttons.back}
          </Button>
        </>
      )}
    </Sheet>
  )
}
