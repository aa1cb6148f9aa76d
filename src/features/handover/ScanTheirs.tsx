import { useRef, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { say } from '../../i18n/say.ts'
import { late } from '../../ui/late.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Handover, HandoverFailure } from '../../workspace/conversationSession.ts'
import { LoopProgress } from './LoopProgress.tsx'
import { useNames } from './useNames.ts'

const Scanner = late(() => import('../../ui/Scanner.tsx').then(code => code.Scanner))

/** The camera over the other phone's codes, until all of them have come. */
export function ScanTheirs(of: { handover: Handover; isPaused: boolean; onTaken(): void }) {
  const { handover, isPaused, onTaken } = of
  const { common, codes, handover: words } = useMessages()
  const [progress, setProgress] = useState({ have: 0, of: 0 })
  const [failure, setFailure] = useState<HandoverFailure | null>(null)
  const name = useNames()
  /** A camera reads faster than a disk writes. */
  const isTaking = useRef(false)

  async function take(text: string) {
    if (isTaking.current) return
    isTaking.current = true
    const taken = await handover.take(text)
    isTaking.current = false
    setFailure(taken.ok ? null : taken.failure)
    if (!taken.ok) return
    if (taken.value.kind === 'taken') onTaken()
    else setProgress(taken.value)
  }

  return (
    <>
      <h1>{words.scan.title({ name })}</h1>
      <p className="handover-next">{words.scan.text}</p>
      <div className="handover-camera">
        {!isPaused && (
          <Scanner
            meanwhile={<p role="status">{common.status.loading}</p>}
            label={codes.camera}
            troubleText={words.scan.cameraTrouble}
            onText={text => void take(text)}
          />
        )}
      </div>
      {progress.of > 1 && <LoopProgress {...progress} />}
      {failure && (
        <Notice icon="warning" tone="warning" isNews>
          {say(words.failures[failure], { name })}
        </Notice>
      )}
    </>
  )
}
