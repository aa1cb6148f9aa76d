import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { type Scanned, scannedWords } from '../../i18n/scanned.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CodeLoop } from './CodeLoop.tsx'

const Scanner = lazy(() => import('../../ui/Scanner.tsx').then(module => ({ default: module.Scanner })))

/** I answered; until the other phone has seen it, my answer can also be shown as codes. */
export function WaitingForInviter({ name }: { name: string }) {
  const { session, view } = useSession()
  const messages = useMessages()
  const { sideBySide, waiting } = messages.invite
  const { answerText } = view.group ? messages.group : sideBySide
  return (
    <>
      <h1>{waiting.title({ name })}</h1>
      <p className="lead">{waiting.text({ name })}</p>
      <section className="answer-codes">
        <h2>{sideBySide.answerTitle({ name })}</h2>
        <p>{answerText({ name })}</p>
        <CodeLoop makeCodes={session.codesToAnswer} />
        {view.group && <ScanLast name={name} />}
      </section>
    </>
  )
}

/** Without a network a group needs a third code: what the leader's phone shows back. */
function ScanLast({ name }: { name: string }) {
  const { session } = useSession()
  const { common, codes, join, group } = useMessages()
  const [isScanning, setScanning] = useState(false)
  const [scanned, setScanned] = useState<Scanned>(null)

  async function take(text: string) {
    const taken = await session.takeAdmission(text)
    if (!taken.ok) setScanned(taken)
    else if (taken.value.kind === 'more-codes') setScanned(taken.value)
  }

  if (!isScanning)
    return (
      <Button wide icon="scan" onPress={() => setScanning(true)}>
        {group.scanLast({ name })}
      </Button>
    )
  return (
    <>
      <Suspense fallback={<p role="status">{common.status.loading}</p>}>
        <Scanner label={codes.camera} troubleText={join.cameraTrouble} onText={text => void take(text)} />
      </Suspense>
      {scanned && <Notice icon="scan">{scannedWords(scanned, { codes, join })}</Notice>}
    </>
  )
}

export function RefusedAnswer({ name, why }: { name: string; why: 'refused' | 'renewed' }) {
  const { waiting } = useMessages().invite
  return (
    <>
      <h1>{waiting[why]}</h1>
      <p className="lead">{waiting[`${why}Text`]({ name })}</p>
      <ul className="still-works">
        {waiting.refusedWorks.map(what => (
          <li key={what}>
            <Icon name="check" />
            <span>{what}</span>
          </li>
        ))}
      </ul>
      <p>{waiting[`${why}Todo`]({ name })}</p>
    </>
  )
}
