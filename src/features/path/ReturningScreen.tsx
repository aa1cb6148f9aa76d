import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'
import { useKeyWords } from '../../i18n/keyWords.ts'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { type Scanned, scannedWords } from '../../i18n/scanned.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeLoop } from '../../ui/CodeLoop.tsx'
import { late } from '../../ui/late.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SameWords } from '../../ui/SameWords.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import type { ConversationSession } from '../../workspace/conversationSession.ts'
import type { ReturningView } from '../../workspace/views.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

import './path.css'

const Scanner = late(() => import('../../ui/Scanner.tsx').then(code => code.Scanner))

interface ReturningScreenProps {
  id: ConversationId
  session: ConversationSession
  view: ReturningView
  header: ReactNode
}

/** Back on another phone: the words to say, until the other has said yes or no. */
export function ReturningScreen({ id, session, view, header }: ReturningScreenProps) {
  const { common } = useMessages()
  const name = firstName(view.to) || common.somebody
  useHeadingFocus(view.state)
  return view.state === 'closed' ? (
    <ClosedAgain id={id} name={name} header={header} />
  ) : (
    <WaitingAgain session={session} name={name} words={view.words} header={header} />
  )
}

function ClosedAgain({ id, name, header }: { id: ConversationId; name: string; header: ReactNode }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const words = useMessages().again.waiting

  async function forget() {
    await workspace.deleteConversation(id)
    await navigate({ to: '/', replace: true })
  }
  return (
    <Screen
      header={header}
      foot={
        <>
          <Button kind="go" wide icon="scan" onPress={() => void navigate({ to: '/join' })}>
            {words.openNew}
          </Button>
          <Button wide icon="trash" onPress={() => void forget()}>
            {words.forget}
          </Button>
        </>
      }
    >
      <StatusHead title={words.closedTitle} text={words.closed({ name })} />
      <p>{words.closedTodo({ name })}</p>
    </Screen>
  )
}

function WaitingAgain(of: {
  session: ConversationSession
  name: string
  words: readonly number[]
  header: ReactNode
}) {
  const { session, name, header } = of
  const { common, again, codes: words, join } = useMessages()
  const same = useKeyWords(of.words)
  const [step, setStep] = useState<'wait' | 'scan'>('wait')
  const [codes, setCodes] = useState<string[]>([])
  const [scanned, setScanned] = useState<Scanned>(null)
  useHeadingFocus(step)

  async function take(text: string) {
    const taken = await session.takeAdmission(text)
    if (!taken.ok) setScanned(taken)
    else if (taken.value.kind === 'more-codes') setScanned(taken.value)
  }

  if (step === 'scan') {
    return (
      <Screen
        header={header}
        foot={
          <Button wide icon="back" onPress={() => setStep('wait')}>
            {common.buttons.back}
          </Button>
        }
      >
        <h1>{again.waiting.scan({ name })}</h1>
        <Scanner
          meanwhile={<p role="status">{common.status.loading}</p>}
          label={words.camera}
          troubleText={join.cameraTrouble}
          onText={text => void take(text)}
        />
        {scanned && <Notice icon="scan">{scannedWords(scanned, { codes: words, join })}</Notice>}
      </Screen>
    )
  }
  return (
    <Screen header={header}>
      <StatusHead title={again.waiting.title({ name })} text={again.waiting.text({ name })} />
      <SameWords words={same} label={again.same} />
      <section className="returning-codes">
        <h2>{again.waiting.answerTitle}</h2>
        <p>{again.waiting.answerText({ name })}</p>
        {codes.length > 0 ? (
          <>
            <CodeLoop codes={codes} label={words.code} />
            <Button kind="go" wide icon="scan" onPress={() => setStep('scan')}>
              {again.waiting.scan({ name })}
            </Button>
          </>
        ) : (
          <TextButton icon="scan" onPress={() => void session.codesToAnswer().then(setCodes)}>
            {again.waiting.showAnswer({ name })}
          </TextButton>
        )}
      </section>
    </Screen>
  )
}
