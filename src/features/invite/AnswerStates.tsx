import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CodeLoop } from './CodeLoop.tsx'
import { ScanCodes } from './ScanCodes.tsx'

/** I answered; until the other phone has seen it, my answer can also be shown as codes: first of all without a network. */
export function WaitingForInviter({ name }: { name: string }) {
  const { session, view } = useSession()
  const messages = useMessages()
  const { sideBySide, waiting } = messages.invite
  const { answerText } = view.group ? messages.group : sideBySide
  const codes = (
    <>
      <CodeLoop makeCodes={session.codesToAnswer} />
      {view.group && <ScanLast name={name} />}
    </>
  )
  if (!navigator.onLine) {
    return (
      <>
        <h1>{sideBySide.answerTitle({ name })}</h1>
        <p>{answerText({ name })}</p>
        {codes}
        <p>{waiting.later}</p>
      </>
    )
  }
  return (
    <>
      <h1>{waiting.title({ name })}</h1>
      <p className="lead">{waiting.text({ name })}</p>
      <section className="answer-codes">
        <h2>{sideBySide.answerTitle({ name })}</h2>
        <p>{answerText({ name })}</p>
        {codes}
      </section>
    </>
  )
}

/** Without a network a group needs a third code: what the leader's phone shows back. */
function ScanLast({ name }: { name: string }) {
  const { session } = useSession()
  const { group } = useMessages()
  const [isScanning, setScanning] = useState(false)
  if (isScanning) return <ScanCodes take={session.takeAdmission} />
  return (
    <Button wide icon="scan" onPress={() => setScanning(true)}>
      {group.scanLast({ name })}
    </Button>
  )
}

export function RefusedAnswer({ name, why }: { name: string; why: 'refused' | 'renewed' | 'withdrawn' }) {
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
