import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import type { Departure } from '../../workspace/safekeeping.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import './endings.css'

/** What was ended for all: gone where, and where not yet. */
export function EndingsScreen() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { common, ending } = useMessages()
  const words = ending.receipts
  const ended = useView(workspace.departures).filter(({ farewell }) => farewell.what === 'ended')
  return (
    <Screen
      header={
        <TopBar
          back={{ label: common.buttons.home, onPress: () => void navigate({ to: '/' }) }}
          title={common.appName}
        />
      }
    >
      <h1>{words.title}</h1>
      {ended.length === 0 && <p className="lead">{words.none}</p>}
      {ended.map(departure => (
        <Receipt
          key={departure.conversation}
          departure={departure}
          onForget={() => workspace.forgetDeparture(departure.conversation)}
        />
      ))}
    </Screen>
  )
}

const isGoneFromAll = ({ devices, gone }: Departure['others'][number]) =>
  gone.length > 0 && gone.length === devices.length

function Receipt({
  departure: { others, farewell, heardAt, alsoErased },
  onForget,
}: {
  departure: Departure
  onForget(): void
}) {
  const { common, ending } = useMessages()
  const words = ending.receipts
  const formats = useFormats()
  const about = useId()
  const nameOf = (name: string) => shortName(name, others) || common.somebody
  const erased = alsoErased.length > 0 ? words.relayAll : words.relay
  function peerText({ name, devices, gone }: Departure['others'][number]): string {
    const of = devices.length
    if (gone.length === 0) return words.peerWaiting({ name: nameOf(name) })
    if (gone.length < of) return words.peerSome({ name: nameOf(name), gone: gone.length, of })
    const when = formats.instant(Math.max(...gone.map(({ at }) => at)))
    return (of > 1 ? words.peerAll : words.peer)({ name: nameOf(name), when })
  }
  const steps = [
    { isDone: true, text: words.here },
    { isDone: heardAt !== null, text: heardAt === null ? words.relayWaiting : erased },
    ...others.map(peer => ({ isDone: isGoneFromAll(peer), text: peerText(peer) })),
  ]
  return (
    <section className="receipt">
      <Paper cut="b">
        <h2 id={about}>{words.with({ names: formats.list(others.map(({ name }) => nameOf(name))) })}</h2>
        <p className="soft">{words.when({ when: formats.instant(farewell.at) })}</p>
        <ul>
          {steps.map(({ isDone, text }) => (
            <li key={text} className="icon-line">
              <Icon name={isDone ? 'check' : 'clock'} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {/* Before that the relay would never hear of it. */}
        {heardAt !== null && (
          <TextButton icon="trash" about={about} onPress={onForget}>
            {words.forget}
          </TextButton>
        )}
        <p className="small">{words.forgetHint}</p>
      </Paper>
    </section>
  )
}
