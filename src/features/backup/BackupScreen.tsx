import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { useWayBack } from '../../ui/useWayBack.ts'
import type { MadeBackup } from '../../workspace/safekeeping.ts'
import type { StorageTrouble } from '../../workspace/views.ts'
import { ChoosePassword } from './ChoosePassword.tsx'
import { HandOutBackup } from './HandOutBackup.tsx'
import { useBackups } from './useBackups.ts'
import { useLastBackup } from './useLastBackup.ts'
import { Working } from './Working.tsx'
import './backup.css'

/** A password, a file, and out of the phone with it. */
export function BackupScreen() {
  const backups = useBackups()
  const last = useLastBackup(backups)
  const navigate = useNavigate()
  const goBack = useWayBack(() => void navigate({ to: '/settings' }))
  const formats = useFormats()
  const { common, backup: words } = useMessages()
  const [progress, setProgress] = useState<number | null>(null)
  const [made, setMade] = useState<MadeBackup | null>(null)
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  useHeadingFocus(progress !== null ? 'making' : made ? 'made' : 'password')

  async function make(passphrase: string) {
    setTrouble(null)
    setProgress(0)
    const preface = words.file.preface({ day: formats.instant(Date.now()) })
    const outcome = await backups
      .make({ passphrase, preface, onProgress: setProgress })
      .finally(() => setProgress(null))
    if (outcome.ok) setMade(outcome.value)
    else setTrouble(outcome.failure)
  }

  const header = (
    <TopBar back={{ label: common.buttons.back, onPress: goBack }} title={common.titles.settings} />
  )
  if (progress !== null) return <Working header={header} title={words.make.working} progress={progress} />
  if (made) return <HandOutBackup header={header} made={made} />
  return (
    <ChoosePassword header={header} onChosen={passphrase => void make(passphrase)}>
      <h1>{words.make.open}</h1>
      <div className="backup-words">
        <p className="lead">{words.lead}</p>
        {last !== undefined && <p>{last ? words.last({ when: formats.instant(last.at) }) : words.never}</p>}
        {trouble && (
          <Notice icon="warning" tone="warning" isNews>
            {common.trouble[trouble].what} {common.trouble[trouble].todo}
          </Notice>
        )}
      </div>
    </ChoosePassword>
  )
}
