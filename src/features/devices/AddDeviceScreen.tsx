import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import type { View } from '../../domain/view.ts'
import { useKeyWords } from '../../i18n/keyWords.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { SameWords } from '../../ui/SameWords.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import type { Giving, GivingState } from '../../workspace/deviceViews.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { AskIfMine } from './AskIfMine.tsx'
import { ShownLink } from './ShownLink.tsx'
import './devices.css'

/** This phone shows a code, another answers, and the person says whether it is theirs. */
export function AddDeviceScreen() {
  const navigate = useNavigate()
  const { ownDevices } = useWorkspace()
  const { common, codes, devices } = useMessages()
  const words = devices.giving
  const [round, setRound] = useState(0)
  const [giving, setGiving] = useState<Giving | null>(null)
  const state = useView(giving?.state ?? notYet)
  const same = useKeyWords(state.state === 'admitted' ? state.words : noPlaces)
  useHeadingFocus(state.state)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is a code of its own.
  useEffect(() => {
    let given: Giving | null = null
    let isLeft = false
    void ownDevices.give().then(begun => {
      if (!begun.ok) return
      given = begun.value
      if (isLeft) given.close()
      else setGiving(given)
    })
    return () => {
      isLeft = true
      given?.close()
      setGiving(null)
    }
  }, [ownDevices, round])

  const back = () => void navigate({ to: '/devices' })
  const header = (
    <TopBar back={{ label: common.buttons.back, onPress: back }} title={common.titles.addDevice} />
  )
  const said = (title: string, text: string, foot: ReactNode, more?: ReactNode) => (
    <Screen header={header} foot={foot}>
      <StatusHead title={title} text={text} />
      {more}
    </Screen>
  )
  const again = (
    <Button kind="go" wide icon="flip" onPress={() => setRound(round + 1)}>
      {words.again}
    </Button>
  )
  const toList = (
    <Button kind="go" wide onPress={back}>
      {devices.open}
    </Button>
  )

  const refusal = { no: words.refused, 'other-person': words.otherPerson, there: words.refusedThere }

  switch (state.state) {
    case 'making':
      return said(words.title, state.isOffline ? words.offline : codes.making, null)
    case 'open':
      return <ShownLink header={header} link={state.link} expiresAt={state.expiresAt} />
    case 'answered':
      return <AskIfMine header={header} asked={state} onDecide={isMine => void giving?.decide(isMine)} />
    case 'admitting':
      return said(words.askTitle, words.admitting, null)
    case 'admitted':
      return said(
        words.admittedTitle,
        words.admitted,
        null,
        <SameWords words={same} label={devices.giving.same} />,
      )
    case 'done':
      return said(words.doneTitle, words.done, toList)
    case 'refused':
      return said(words.refusedTitle, refusal[state.why], again)
    case 'expired':
      return said(words.expiredTitle, words.expired, again)
    case 'failed':
      return said(words.failedTitle, words.failed, again)
  }
}

const noPlaces: readonly number[] = []
const making: GivingState = { state: 'making' }
const notYet: View<GivingState> = { get: () => making, subscribe: () => () => {} }
