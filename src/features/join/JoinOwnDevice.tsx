import { type ReactNode, useEffect, useState } from 'react'
import type { View } from '../../domain/view.ts'
import { useKeyWords } from '../../i18n/keyWords.ts'
import { kindInSentence } from '../../i18n/kindWord.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { SameWords } from '../../ui/SameWords.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import type { JoiningOwnState, PendingLink } from '../../workspace/deviceViews.ts'
import type { InvitationFailure } from '../../workspace/views.ts'
import { useView } from '../../workspace/WorkspaceContext.tsx'

/** This phone becomes one of those that the person already has. */
export function JoinOwnDevice(of: {
  header: ReactNode
  pending: PendingLink
  onHome(): void
  onFailed(failure: InvitationFailure): void
}) {
  const { devices } = useMessages()
  const words = devices.joining
  const [joining, setJoining] = useState<ReturnType<PendingLink['join']> | null>(null)
  const state = useView(joining?.state ?? notYet)
  const same = useKeyWords(state.state === 'waiting' ? state.words : noPlaces)
  useHeadingFocus(
    state.state === 'waiting' && state.hasSaidYes ? 'said-yes' : joining ? state.state : 'asked',
  )
  useEffect(() => () => joining?.close(), [joining])
  const { onFailed } = of
  useEffect(() => {
    if (state.state !== 'failed') return
    onFailed(state.failure === 'answered' || state.failure === 'unknown' ? 'link-over' : state.failure)
  }, [state, onFailed])

  const home = (
    <Button kind="go" wide onPress={of.onHome}>
      {words.toHome}
    </Button>
  )
  const said = (title: string, text: string, foot: ReactNode, more?: ReactNode) => (
    <Screen header={of.header} foot={foot}>
      <StatusHead title={title} text={text} />
      {more}
    </Screen>
  )
  if (!joining) {
    return (
      <Screen
        header={of.header}
        foot={
          <>
            <Button kind="go" wide icon="check" onPress={() => setJoining(of.pending.join())}>
              {words.yes}
            </Button>
            <Button wide onPress={of.onHome}>
              {words.no}
            </Button>
          </>
        }
      >
        <h1>{words.title}</h1>
        <p className="lead">{words.text({ kind: kindInSentence(devices, of.pending.from) })}</p>
        {of.pending.hasOwn && <p>{words.both}</p>}
        <p className="soft">{words.notYours}</p>
      </Screen>
    )
  }
  switch (state.state) {
    case 'waiting':
      return said(
        state.hasSaidYes ? words.waitingTitle : words.compareTitle,
        state.hasSaidYes ? words.waiting : words.compare,
        <>
          {!state.hasSaidYes && (
            <Button kind="go" wide icon="check" onPress={() => void joining.decide(true)}>
              {words.same}
            </Button>
          )}
          <Button wide onPress={() => void joining.decide(false)}>
            {words.differ}
          </Button>
        </>,
        <>
          <SameWords words={same} label={devices.giving.same} />
          {of.pending.hasOwn && <p>{words.both}</p>}
        </>,
      )
    case 'refused':
      return said(state.where === 'here' ? words.stoppedTitle : words.refusedTitle, words.refused, home)
    case 'done':
      return said(words.doneTitle, words.done, home)
    case 'asking':
    case 'failed':
      return said(words.title, words.asking, null)
  }
}

const noPlaces: readonly number[] = []
const asking: JoiningOwnState = { state: 'asking' }
const notYet: View<JoiningOwnState> = { get: () => asking, subscribe: () => () => {} }
