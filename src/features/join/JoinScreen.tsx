import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { type Scanned, scannedWords } from '../../i18n/scanned.ts'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import type { PendingLink, PendingRecovery } from '../../workspace/deviceViews.ts'
import type { InvitationFailure } from '../../workspace/views.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import type { PendingInvitation } from '../../workspace/workspace.ts'
import { BringBack } from './BringBack.tsx'
import { type Elsewhere, ElsewhereFirst } from './ElsewhereFirst.tsx'
import { FailedInvitation } from './FailedInvitation.tsx'
import { JoinOwnDevice } from './JoinOwnDevice.tsx'
import { PreviewInvitation } from './PreviewInvitation.tsx'
import { PreviewLater } from './PreviewLater.tsx'
import { ReceiveInvitation } from './ReceiveInvitation.tsx'
import './join.css'

type Step =
  | { at: 'elsewhere'; where: Elsewhere; link: string }
  | { at: 'receive'; said: 'empty-link' | Scanned; isPasting: boolean }
  | { at: 'reading' }
  | { at: 'preview'; pending: PendingInvitation }
  | { at: 'own-device'; pending: PendingLink }
  | { at: 'recovery'; pending: PendingRecovery }
  | { at: 'made-by-me'; conversation: ConversationId }
  | { at: 'failed'; failure: InvitationFailure }

const receive = { at: 'receive', said: null, isPasting: false } as const

interface JoinScreenProps {
  /** The link that opened the app, with its secret. */
  link: string | null
  where: Elsewhere | 'browser' | 'home-screen'
  /** A link brought us here, but its secret is gone: cut off, or the page was loaded anew. */
  isEmptyLink?: boolean
}

/** From a link, a pasted text or a scanned code to a conversation; nothing is stored before the person says yes. */
export function JoinScreen({ link, where, isEmptyLink }: JoinScreenProps) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { common, codes, join } = useMessages()
  /** Whoever typed thirty-six characters from a piece of paper finds them again after a slip, or without a network. */
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState<Step>(() =>
    link === null
      ? { ...receive, said: isEmptyLink ? 'empty-link' : null }
      : where === 'ios-tab' || where === 'inside-app'
        ? { at: 'elsewhere', where, link }
        : { at: 'reading' },
  )
  // What an opened link leads to is where the page begins; only a press leaves something behind, and the focus with it.
  const [isBeginning, setBeginning] = useState(step.at === 'reading')
  useHeadingFocus(isBeginning ? 'beginning' : step.at)
  const goOn = useCallback((next: Step) => {
    setBeginning(false)
    setStep(next)
  }, [])

  /** A camera reads the same code many times a second; each is looked at once at a time. */
  const beingRead = useRef(new Set<string>())

  const read = useCallback(
    async (text: string) => {
      if (beingRead.current.has(text)) return
      beingRead.current.add(text)
      const result = await workspace.invitations.preview(text).finally(() => beingRead.current.delete(text))
      if (!result.ok) {
        if (!mayBeReadAgain(result.failure)) setTyped('')
        return setStep({ at: 'failed', failure: result.failure })
      }
      if (result.value.kind === 'known-invitation') {
        const { conversation, isMadeByMe } = result.value
        if (isMadeByMe) return setStep({ at: 'made-by-me', conversation })
        // Whoever opens the link in the mail once more wants to go on.
        return void navigate({ to: '/c/$id', params: { id: conversation }, replace: true })
      }
      if (result.value.kind === 'invitation') return setStep({ at: 'preview', pending: result.value })
      if (result.value.kind === 'own-device') return setStep({ at: 'own-device', pending: result.value })
      if (result.value.kind === 'recovery-code') return setStep({ at: 'recovery', pending: result.value })
      setStep({ at: 'receive', said: result.value, isPasting: false })
    },
    [workspace, navigate],
  )

  const isReadingLink = step.at === 'reading' && link !== null
  useEffect(() => {
    if (isReadingLink && link !== null) void read(link)
  }, [isReadingLink, link, read])

  async function accept(pending: PendingInvitation, myName: string) {
    const accepted = await pending.accept(myName)
    if (!accepted.ok) return goOn({ at: 'failed', failure: accepted.failure })
    const params = { id: accepted.value }
    // Side by side the answer goes back as codes, and those are shown at the invitation.
    const to = pending.isSideBySide ? '/c/$id/invite' : '/c/$id'
    void navigate({ to, params, replace: true })
  }

  const fail = useCallback((failure: InvitationFailure) => goOn({ at: 'failed', failure }), [goOn])
  const openInvitation = (id: ConversationId) => void navigate({ to: '/c/$id/invite', params: { id } })
  const goHome = () => void navigate({ to: '/' })
  const titled = (title: string) => (
    <TopBar back={{ label: common.buttons.back, onPress: goHome }} title={title} />
  )
  const header = titled(common.titles.join)

  switch (step.at) {
    case 'elsewhere':
      return <ElsewhereFirst {...step} header={header} onContinue={() => setStep({ at: 'reading' })} />
    case 'receive':
      return (
        <ReceiveInvitation
          header={header}
          said={step.said === 'empty-link' ? join.emptyLink : scannedWords(step.said, { codes, join })}
          isPasting={step.isPasting}
          typed={typed}
          onTyped={setTyped}
          onText={text => void read(text)}
        />
      )
    case 'reading':
      return (
        <Screen header={header}>
          <Waiting>
            <p>{join.reading}</p>
          </Waiting>
        </Screen>
      )
    case 'preview': {
      const Preview = step.pending.preview.isReadmission ? PreviewLater : PreviewInvitation
      return (
        <Preview
          header={header}
          preview={step.pending.preview}
          onAccept={name => accept(step.pending, name)}
          onDecline={goHome}
        />
      )
    }
    case 'own-device':
      return (
        <JoinOwnDevice
          header={titled(common.titles.addDevice)}
          pending={step.pending}
          onHome={goHome}
          onFailed={fail}
        />
      )
    case 'recovery':
      return (
        <BringBack
          header={titled(common.titles.recoveryCode)}
          pending={step.pending}
          onHome={goHome}
          onFailed={() => fail('storage')}
        />
      )
    case 'made-by-me':
    case 'failed':
      return (
        <FailedInvitation
          header={header}
          failure={step.at === 'failed' ? step.failure : 'own'}
          {...(step.at === 'made-by-me' ? { onOpen: () => openInvitation(step.conversation) } : {})}
          onHome={goHome}
          onScan={() => goOn(receive)}
          onPaste={() => goOn({ ...receive, isPasting: true })}
        />
      )
  }
}

/** Anything else that was refused would only stand in the way of what is pasted in its place. */
const mayBeReadAgain = (failure: InvitationFailure) =>
  failure === 'typo' || failure === 'own-offline' || failure === 'offline' || failure === 'storage'
