import { type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import type { PendingRecovery } from '../../workspace/deviceViews.ts'

/** The recovery code was read and leads to something. */
export function BringBack(of: {
  header: ReactNode
  pending: PendingRecovery
  onHome(): void
  onFailed(): void
}) {
  const { back, joining } = useMessages().devices
  const [step, setStep] = useState<'asking' | 'working' | 'done'>('asking')

  async function bringBack() {
    setStep('working')
    const brought = await of.pending.bringBack()
    if (brought.ok) setStep('done')
    else of.onFailed()
  }

  if (step === 'done') {
    return (
      <Screen
        header={of.header}
        foot={
          <Button kind="go" wide onPress={of.onHome}>
            {joining.toHome}
          </Button>
        }
      >
        <div role="status">
          <h1>{back.doneTitle}</h1>
          <p className="lead">{joining.done}</p>
          <p>{back.lost}</p>
        </div>
      </Screen>
    )
  }
  return (
    <Screen
      header={of.header}
      foot={
        <>
          <Button kind="go" wide isDisabled={step === 'working'} onPress={() => void bringBack()}>
            {back.yes}
          </Button>
          <Button wide onPress={of.onHome}>
            {back.no}
          </Button>
        </>
      }
    >
      <h1>{back.title}</h1>
      <p className="lead">{back.text}</p>
      {of.pending.hasOwn && <p>{back.both}</p>}
    </Screen>
  )
}
