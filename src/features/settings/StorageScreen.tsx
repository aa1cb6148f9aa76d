import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useWayBack } from '../../ui/useWayBack.ts'
import type { OwnDevicesView } from '../../workspace/deviceViews.ts'
import type { Keeping, KeptConversation } from '../../workspace/safekeeping.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { EndedTalks } from './EndedTalks.tsx'
import { StorageKeeping } from './StorageKeeping.tsx'
import './settings.css'

/** What is only here, what is safe elsewhere, and what waits: as far as this phone knows. */
export function StorageScreen() {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const goBack = useWayBack(() => void navigate({ to: '/settings' }))
  const own = useView(workspace.ownDevices.view)
  const formats = useFormats()
  const { common, settings, backup } = useMessages()
  const words = settings.keeping
  // The list lies in the notebook, as the person's phones do.
  const trouble = own.state === 'trouble' ? common.trouble[own.trouble] : null
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
        <TopBar back={{ label: common.buttons.back, onPress: goBack }} title={common.titles.settings} />
      }
      foot={
        <Button kind="go" wide icon="lock" onPress={() => void navigate({ to: '/backup' })}>
          {backup.make.open}
        </Button>
      }
    >
      <h1>{words.title}</h1>
      <section className="screen-part">
        {trouble && (
          <Notice icon="phone" tone="warning">
            <b>{trouble.title}.</b> {trouble.todo}
          </Notice>
        )}
        {keeping?.conversations.length === 0 && !trouble && <p>{words.none}</p>}
        {keeping?.conversations.map(one => (
          <Standing key={one.id} of={one} />
        ))}
        {keeping && (
          <p>
            {keeping.lastBackup
              ? backup.last({ when: formats.instant(keeping.lastBackup.at) })
              : backup.never}
          </p>
        )}
      </section>
      <section className="screen-part">
        <h2>{words.onlyMine}</h2>
        <p>{words[whereMineIs(own)]}</p>
        {own.state === 'ready' && <RecoveryCode of={own} />}
      </section>
      <section className="screen-part">
        <h2>{words.phone}</h2>
        <StorageKeeping />
        {keeping && <p>{usedWords(keeping)}</p>}
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

function whereMineIs(own: OwnDevicesView): 'onlyHere' | 'onMyPhones' | 'onMyPhonesSoon' {
  if (own.state !== 'ready') return 'onlyHere'
  if (own.relay.state === 'safe') return 'onMyPhones'
  const isShared = own.relay.state !== 'not-shared' || own.devices.length > 1 || own.hasCode
  return isShared ? 'onMyPhonesSoon' : 'onlyHere'
}

/** Without it, whoever loses all their phones loses what only they could read. */
function RecoveryCode({ of: { hasCode, isCodeOld } }: { of: { hasCode: boolean; isCodeOld: boolean } }) {
  const navigate = useNavigate()
  const { settings, devices } = useMessages()
  const { code } = settings.keeping
  return (
    <>
      <p className="icon-line">
        <Icon name={hasCode ? 'check' : isCodeOld ? 'warning' : 'key'} />
        <span>{hasCode ? code.kept : isCodeOld ? code.old : code.none}</span>
      </p>
      <Button wide icon="key" onPress={() => void navigate({ to: '/devices/code' })}>
        {hasCode ? devices.code.show : devices.code.make}
      </Button>
    </>
  )
}

function Standing({ of: { shared, isInBackup, ...of } }: { of: KeptConversation }) {
  const { common, settings } = useMessages()
  const formats = useFormats()
  const words = settings.keeping
  const others = of.others.map(name => ({ name }))
  const isElsewhere = shared === 'safe' || shared === 'received'
  const names = others.map(({ name }) => shortName(name, others) || common.somebody)
  return (
    <Paper cut="b">
      <h2>{common.talkWith({ name: formats.list(names) || common.somebody })}</h2>
      <p className="icon-line standing-line">
        <Icon name={isElsewhere ? 'check' : 'phone'} />
        <span>{words.shared[shared]}</span>
      </p>
      <p className="icon-line standing-line">
        <Icon name={isInBackup ? 'check' : 'phone'} />
        <span>{isInBackup ? words.inBackup : words.notInBackup}</span>
      </p>
    </Paper>
  )
}
