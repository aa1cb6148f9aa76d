import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CodeLoop } from './CodeLoop.tsx'

const Scanner = lazy(() => import('../../ui/Scanner.tsx').then(module => ({ default: module.Scanner })))

/** Joining without a network: this phone shows, then scans what the other one shows back. */
export function SideBySide({ name, onClose }: { name: string; onClose(): void }) {
  const { session } = useSession()
  const { common, invite } = useMessages()
  const { sideBySide, failures, join } = invite
  const [step, setStep] = useState<'show' | 'scan'>('show')
  const [said, setSaid] = useState('')

  async function takeAnswer(text: string) {
    const taken = await session.acceptAnswer(text)
    if (!taken.ok) setSaid(`${failures[taken.failure].title}.`)
    else if (taken.value.kind === 'joined') onClose()
    else setSaid(sideBySide.more({ have: taken.value.have, of: taken.value.of }))
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
          <CodeLoop makeCodes={session.codesToInvite} />
          <Button kind="go" wide icon="scan" onPress={() => setStep('scan')}>
            {sideBySide.scanAnswer({ name })}
          </Button>
        </>
      ) : (
        <>
          <p>{sideBySide.scanText({ name })}</p>
          <Suspense fallback={<p role="status">{common.status.loading}</p>}>
            <Scanner
              label={join.camera}
              troubleText={join.cameraTrouble}
              onText={text => void takeAnswer(text)}
            />
          </Suspense>
          {said && <Notice icon="scan">{said}</Notice>}
          <Button wide icon="back" onPress={() => setStep('show')}>
            {common.buttons.back}
          </Button>
        </>
      )}
    </Sheet>
  )
}
