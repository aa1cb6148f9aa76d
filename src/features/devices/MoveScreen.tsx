import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import './devices.css'

/** From Safari's tab to the app on the home screen, which on an iPhone has a memory of its own. */
export function MoveScreen() {
  const navigate = useNavigate()
  const { ownDevices } = useWorkspace()
  const { common, codes, devices } = useMessages()
  const view = useView(ownDevices.view)
  const words = devices.move
  const copying = useCopying()
  const said = copying.became && { copied: words.copied, failed: devices.giving.copyFailed }[copying.became]
  const [made, setMade] = useState<Awaited<ReturnType<typeof ownDevices.moveLink>> | null>(null)
  const [before, setBefore] = useState<number | null>(null)
  const count = view.state === 'ready' ? view.devices.length : 0
  const isThere = before !== null && count > before

  // Made beforehand: Safari lets a page write to the clipboard only at once after a press.
  useEffect(() => {
    let isLeft = false
    void ownDevices.moveLink().then(outcome => {
      if (!isLeft) setMade(outcome)
    })
    return () => {
      isLeft = true
    }
  }, [ownDevices])

  function copy(text: string) {
    setBefore(before ?? count)
    void copying.copy(text)
  }

  const trouble = made?.ok === false && (made.failure === 'offline' ? devices.giving.offline : words.failed)
  const header = (
    <TopBar
      back={{ label: common.buttons.back, onPress: () => void navigate({ to: '/' }) }}
      title={common.titles.move}
    />
  )
  if (isThere) {
    return (
      <Screen header={header}>
        <StatusHead title={words.doneTitle} text={words.done} />
      </Screen>
    )
  }
  return (
    <Screen
      header={header}
      foot={
        <>
          <p className="soft small code-state" role="status">
            {said || trouble || (made ? '' : codes.making)}
          </p>
          <Button
            kind="go"
            wide
            icon="copy"
            isDisabled={!made?.ok}
            onPress={() => made?.ok && copy(made.value)}
          >
            {words.copy}
          </Button>
        </>
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <ol className="steps">
        {words.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft">{words.secret}</p>
    </Screen>
  )
}
