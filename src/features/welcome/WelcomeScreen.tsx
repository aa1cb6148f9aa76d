import { useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { KnotArt } from '../../ui/lines/KnotArt.tsx'
import { OwnLine } from '../../ui/lines/OwnLine.tsx'
import { TwoBeginnings } from '../../ui/lines/TwoBeginnings.tsx'
import { Weave } from '../../ui/lines/Weave.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { type Bin, Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { useWayBack } from '../../ui/useWayBack.ts'
import { TryIt } from './TryIt.tsx'
import './welcome.css'

/** What comes of a talk, in the colours in which one meets it later. */
const steps = [
  { id: 'apart', bin: null },
  { id: 'alone', bin: 'mine' },
  { id: 'together', bin: 'ours' },
  { id: 'tied', bin: 'record' },
] as const satisfies readonly { id: string; bin: Bin | null }[]

/** A first walk for somebody who never had such a talk: four pictures, left at once by whoever would rather not. */
export function WelcomeScreen() {
  const { welcome: words, common } = useMessages()
  const navigate = useNavigate()
  // Which picture it is stands in the address: the phone's own way back leads to the one before.
  const { hash } = useLocation()
  const at = Math.max(
    0,
    steps.findIndex(step => step.id === hash),
  )
  const [, setOffered] = useDeviceSwitch('welcome')
  // Whoever has looked at it isn't asked again.
  useEffect(() => setOffered(false), [setOffered])
  const { id, bin } = steps[at]!
  const isLast = at === steps.length - 1
  useHeadingFocus(id)
  const leave = () => void navigate({ to: '/' })
  const show = (step: number) => void navigate({ to: '/welcome', hash: steps[step]!.id })
  const back = useWayBack(() => show(at - 1))
  return (
    <Screen
      key={id}
      {...(bin && { bin })}
      header={
        <TopBar
          back={at > 0 ? { label: common.buttons.back, onPress: back } : null}
          title={words.count({ at: at + 1, of: steps.length })}
        />
      }
      foot={
        isLast ? (
          <>
            <Button kind="go" wide icon="plus" onPress={() => void navigate({ to: '/new' })}>
              {words.begin}
            </Button>
            <Suspense>
              <TryIt />
            </Suspense>
            <span className="welcome-skip">
              <TextButton onPress={leave}>{words.home}</TextButton>
            </span>
          </>
        ) : (
          <>
            <Button kind="go" wide iconAfter="next" onPress={() => show(at + 1)}>
              {words.next}
            </Button>
            <span className="welcome-skip">
              <TextButton onPress={leave}>{words.skip}</TextButton>
            </span>
          </>
        )
      }
    >
      <h1 className="welcome-line">{words.steps[id].title}</h1>
      <p className="lead">{words.steps[id].text}</p>
      <Picture of={id} />
    </Screen>
  )
}

function Picture({ of }: { of: (typeof steps)[number]['id'] }) {
  const { welcome: words, common } = useMessages()
  switch (of) {
    case 'apart':
      return <TwoBeginnings />
    case 'alone':
      return (
        <div className="welcome-picture">
          <BinTab bin="mine" word={common.bins.mine.word} hint={common.bins.mine.hint} />
          <Paper margin={<OwnLine who="employee" />}>
            <p className="welcome-written">{words.example.note}</p>
          </Paper>
        </div>
      )
    case 'together':
      return (
        <div className="welcome-picture">
          <Weave />
          <p className="welcome-asked">{words.example.question}</p>
        </div>
      )
    case 'tied':
      return (
        <div className="welcome-picture">
          <KnotArt leader employee />
          <BinTab bin="record" word={common.bins.record.word} hint={common.bins.record.hint} />
          <Paper cut="b">
            <p className="welcome-written hand">{words.example.agreement}</p>
          </Paper>
        </div>
      )
  }
}
