import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { useWayBack } from '../../ui/useWayBack.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { CodeOnPaper } from './CodeOnPaper.tsx'
import './devices.css'

/** First what the code is and opens; then, when nobody looks over the shoulder, the code. */
export function CodeScreen() {
  const navigate = useNavigate()
  const { ownDevices } = useWorkspace()
  const { common, devices } = useMessages()
  const words = devices.code
  const [code, setCode] = useState<string | null>(null)
  const [isFailing, setFailing] = useState(false)
  useHeadingFocus(code === null ? 'before' : 'shown')

  async function reveal() {
    const made = await ownDevices.recoveryCode()
    setFailing(!made.ok)
    if (made.ok) setCode(made.value)
  }

  const back = useWayBack(() => void navigate({ to: '/devices' }))
  const header = (
    <TopBar back={{ label: common.buttons.back, onPress: back }} title={common.titles.recoveryCode} />
  )
  if (code !== null) return <CodeOnPaper header={header} code={code} onKept={back} />
  return (
    <Screen
      header={header}
      foot={
        <Button kind="go" wide icon="eye" onPress={() => void reveal()}>
          {words.reveal}
        </Button>
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{words.what}</p>
      <p className="icon-line">
        <Icon name="lock" />
        <span>{words.secret}</span>
      </p>
      {isFailing && (
        <Notice icon="warning" tone="warning" isNews>
          {words.failed}
        </Notice>
      )}
    </Screen>
  )
}
