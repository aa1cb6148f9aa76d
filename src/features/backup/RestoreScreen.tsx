import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { readTextFile } from '../../ui/readTextFile.ts'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { useWayBack } from '../../ui/useWayBack.ts'
import type { FoundBackup } from '../../workspace/safekeeping.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ShowFound } from './ShowFound.tsx'
import { useBackups } from './useBackups.ts'
import { Working } from './Working.tsx'
import './backup.css'

type Step =
  | { at: 'choose'; trouble: string }
  | { at: 'working'; title: string; progress: number }
  | { at: 'found'; found: FoundBackup }
  | { at: 'done' }

/** The largest backup that is made, in its armour. */
const maxFileBytes = 136 * 1024 * 1024

/** First a look at what the file holds; nothing changes before the person says so. */
export function RestoreScreen() {
  const backups = useBackups()
  const navigate = useNavigate()
  const goBack = useWayBack(() => void navigate({ to: '/settings' }))
  const { common, backup } = useMessages()
  const words = backup.restore
  const [step, setStep] = useState<Step>({ at: 'choose', trouble: '' })
  useHeadingFocus(step.at)
  const [file, setFile] = useState<File | null>(null)
  /** Stays when it doesn't fit: a slip of the finger is mended, not written anew. */
  const [password, setPassword] = useState('')

  async function look(chosen: File, passphrase: string) {
    const working = (progress: number) => setStep({ at: 'working', title: words.working, progress })
    working(0)
    const text = await readTextFile(chosen, maxFileBytes)
    const looked = await backups.look({ text, passphrase, onProgress: working })
    setStep(
      looked.ok ? { at: 'found', found: looked.value } : { at: 'choose', trouble: wordsFor(looked.failure) },
    )
  }

  async function restore(found: FoundBackup) {
    setStep({ at: 'working', title: words.restoring, progress: 1 })
    const restored = await found.restore()
    setStep(restored.ok ? { at: 'done' } : { at: 'choose', trouble: words.failures.storage })
  }

  const wordsFor = (failure: string): string => {
    const known = ['foreign', 'cut', 'damaged', 'newer-version', 'wrong-passphrase'] as const
    return words.failures[known.find(one => one === failure) ?? 'storage']
  }

  const header = (
    <TopBar back={{ label: common.buttons.back, onPress: goBack }} title={common.titles.settings} />
  )
  switch (step.at) {
    case 'choose':
      return (
        <ChooseFile
          header={header}
          file={file}
          trouble={step.trouble}
          onFile={setFile}
          password={password}
          onPassword={setPassword}
          onLook={chosen => void look(chosen, password)}
        />
      )
    case 'working':
      return <Working header={header} title={step.title} progress={step.progress} />
    case 'found':
      return <ShowFound header={header} found={step.found} onGo={() => void restore(step.found)} />
    case 'done':
      return (
        <Screen
          header={header}
          foot={
            <Button kind="go" wide icon="check" onPress={() => void navigate({ to: '/' })}>
              {common.buttons.home}
            </Button>
          }
        >
          <div className="backup-done" role="status">
            <h1>{words.done}</h1>
            <p className="lead">{words.doneText}</p>
          </div>
        </Screen>
      )
  }
}
