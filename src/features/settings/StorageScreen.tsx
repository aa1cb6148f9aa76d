import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import type { Keeping, KeptConversation } from '../../workspace/workspace.ts'
import { EndedTalks } from './EndedTalks.tsx'
import { StorageKeeping } from './StorageKeeping.tsx'
import './settings.css'

/** What is only here, what is safe elsewhere, and what waits: as far as this phone knows. */
export function StorageScreen() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const formats = useFormats()
  const { common, settings, backup } = useMessages()
  const words = settings.keeping
  const [keeping, setKeeping] = useState<Keeping | null>(null)

  useEffect(() => {
    let isWanted = true
    const read = () => void workspace.keeping().then(found => isWanted && setKeeping(found))
    read()
    // What waits goes out while one looks.
    const timer = setInterval(read, 3000)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [workspace])

  return (
    <Screen
      header={
        <TopBar
          back={{ label: common.buttons.back, onPress: () => void navigate({ to: '/settings' }) }}
          title={common.titles.storage}
        />
      }
      foot={
        <Button kind="go" wide icon="lock" onPress={() => void navigate({ to: '/backup' })}>
          {backup.make.open}
        </Button>
      }
    >
      <h1>{words.title}</h1>
      <section className="settings-part">
        <StorageKeeping />
        {keeping && <p>{usedWords(keeping)}</p>}
        {keeping && (
          <p>
            {keeping.lastBackup
              ? backup.last({ when: formats.instant(keeping.lastBackup.at) })
              : backup.never}
          </p>
        )}
      </section>
      <section className="settings-part">
        <h2>{words.onlyHere}</h2>
        <p>{words.onlyHereText}</p>
      </section>
      <section className="settings-part">
        <h2>{words.talks}</h2>
        {keeping?.conversations.length === 0 && <p>{words.none}</p>}
        {keeping?.conversations.map(one => (
          <Standing key={one.id} of={one} />
        ))}
      </section>
      <EndedTalks />
    </Screen>
  )

  function usedWords({ usedBytes, quotaBytes }: Keeping): string {
    if (usedBytes === null || quotaBytes === null) return ''
    const inMegabytes = (bytes: number) => formats.number(Math.max(1, Math.round(bytes / 1_000_000)))
    return words.used({ used: inMegabytes(usedBytes), room: inMegabytes(quotaBytes - usedBytes) })
  }
}

function Standing({ of: { others, shared, isInBackup } }: { of: KeptConversation }) {
  const { common, settings } = useMessages()
  const formats = useFormats()
  const words = settings.keeping
  const isElsewhere = shared === 'safe' || shared === 'received'
  const names = others.map(name => firstName(name) || common.somebody)
  return (
    <div>
      <h3>{common.talkWith({ name: formats.list(names) })}</h3>
      <p className="icon-line">
        <Icon name={isElsewhere ? 'check' : 'phone'} />
        <span>{words.shared[shared]}</span>
      </p>
      <p className="icon-line">
        <Icon name={isInBackup ? 'check' : 'phone'} />
        <span>{isInBackup ? words.inBackup : words.notInBackup}</span>
      </p>
    </div>
  )
}
