import { type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { say } from '../../i18n/say.ts'
import { Button } from '../../ui/Button.tsx'
import { buzz } from '../../ui/buzz.ts'
import { CodeLoop } from '../../ui/CodeLoop.tsx'
import { Weave } from '../../ui/lines/Weave.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useAwakeScreen } from '../../ui/useAwakeScreen.ts'
import type { Handover, HandoverView } from '../../workspace/conversationSession.ts'
import { useView } from '../../workspace/WorkspaceContext.tsx'
import { FileSheet } from './FileSheet.tsx'
import { ScanTheirs } from './ScanTheirs.tsx'
import { useNames } from './useNames.ts'

/** One shows and the other scans, then the other way round, until both know that both have everything. */
export function GiveAndTake(of: { handover: Handover; header: ReactNode; onDone(): void }) {
  const { handover, header, onDone } = of
  const { common, codes, handover: words } = useMessages()
  const view = useView(handover.view)
  const [isScanning, setScanning] = useState(false)
  const [isFileOpen, setFileOpen] = useState(false)
  const name = useNames()
  useAwakeScreen(true)

  /** What was taken decides what comes next, and that is always to show again, or to be done. */
  const onTaken = () => {
    setScanning(false)
    setFileOpen(false)
    buzz([60])
  }
  const fileSheet = isFileOpen && (
    <FileSheet handover={handover} codes={view.codes} onTaken={onTaken} onClose={() => setFileOpen(false)} />
  )
  const fileButton = (
    <TextButton icon="doc" onPress={() => setFileOpen(true)}>
      {words.file.open}
    </TextButton>
  )

  if (isScanning) {
    return (
      <Screen
        bin="ours"
        header={header}
        foot={
          <>
            <Button wide icon="back" onPress={() => setScanning(false)}>
              {words.scan.showMine}
            </Button>
            <div className="handover-other">{fileButton}</div>
          </>
        }
      >
        <ScanTheirs handover={handover} isPaused={isFileOpen} onTaken={onTaken} />
        {fileSheet}
      </Screen>
    )
  }

  const step = stepOf(view)
  const { title, text } = words[step]
  return (
    <Screen bin="ours" header={header} foot={foot()}>
      <div className="handover-show">
        <div role="status">
          <h1>{say<{ name: string }>(title, { name })}</h1>
          <p className="handover-next">{say<{ name: string }>(text, { name })}</p>
        </div>
        {step === 'done' ? (
          <div className="handover-done">
            <Weave />
          </div>
        ) : (
          <div className="handover-code">{code()}</div>
        )}
      </div>
      {fileSheet}
    </Screen>
  )

  function code() {
    if (view.trouble) {
      return (
        <>
          <Notice icon="warning" tone="warning" isNews>
            {view.trouble === 'storage' ? words.noStorage : words.tooLarge}
          </Notice>
          {view.trouble === 'storage' && <Button onPress={handover.retry}>{common.buttons.tryAgain}</Button>}
        </>
      )
    }
    if (!view.codes) return <p role="status">{codes.making}</p>
    return <CodeLoop codes={view.codes} label={codes.code} />
  }

  function foot() {
    const scan = () => setScanning(true)
    if (step === 'done' || step === 'thanks') {
      return (
        <>
          <Button kind="go" wide onPress={onDone}>
            {common.buttons.done}
          </Button>
          <div className="handover-other">
            {/* On a small phone one line is all there is below the whole code. */}
            {step === 'thanks' ? (
              fileButton
            ) : (
              <TextButton icon="scan" onPress={scan}>
                {words.show.go({ name })}
              </TextButton>
            )}
          </div>
        </>
      )
    }
    return (
      <>
        <Button kind="go" wide icon="scan" onPress={scan}>
          {words[step].go({ name })}
        </Button>
        <div className="handover-other">{fileButton}</div>
      </>
    )
  }
}

function stepOf({ hasTaken, theyHaveAll, isOwed }: HandoverView) {
  if (!hasTaken) return 'show'
  if (!theyHaveAll) return 'answer'
  return isOwed ? 'thanks' : 'done'
}
