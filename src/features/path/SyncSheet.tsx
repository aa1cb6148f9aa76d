import { useNavigate } from '@tanstack/react-router'
import { isIn, sideOf } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { say } from '../../i18n/say.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SyncLine } from './SyncLine.tsx'
import { type SyncStep, syncStepNames, syncSteps } from './syncSteps.ts'

/** Where is what we wrote? Four steps, each said to be reached only when it is; what is mine takes none but the first. */
export function SyncSheet({ name, isMine, onClose }: { name: string; isMine: boolean; onClose(): void }) {
  const { view } = useSession()
  const { common, trust, settings } = useMessages()
  const navigate = useNavigate()
  const { id } = view.conversation
  const formats = useFormats()
  const words = common.sync
  const { saved, relay } = view.sync
  // A guest network before one has logged in, or a firewall.
  const hasNetwork = navigator.onLine
  const { summary } = syncSteps(view.sync, isMine)
  const { reached, relayTrouble } = syncSteps(view.sync)

  const canHandOver = view.others.some(isIn)
  const hasReached = (step: SyncStep) => reached.includes(step)
  const said: Record<SyncStep, { title: string; hint: string }> = {
    saved: { title: words.saved.title, hint: savedHint() },
    onItsWay: { title: words.onItsWay.title, hint: wayHint() },
    safe: { title: words.safe.title, hint: words.safe.hint },
    received: {
      title: words.received.title({ name }),
      hint: hasReached('received') ? words.received.done({ name }) : words.received.waiting({ name }),
    },
  }

  return (
    <Sheet
      title={say(words.title[summary], { name })}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={canHandOver && <HandOverFoot isNeeded={!hasReached('received')} name={name} />}
    >
      {isMine && (
        <>
          <p>{words.mine.text}</p>
          <h3 className="sync-shared">{words.mine.shared}</h3>
        </>
      )}
      {relay.state === 'offline' && saved.state !== 'failed' && (
        <Notice icon="nonet">{offlineWords(relay.since)}</Notice>
      )}
      {relayTrouble && (
        <Notice icon="warning" tone="warning">
          {words.relayTrouble[relayTrouble]}
        </Notice>
      )}
      {saved.state === 'failed' && (
        <Notice icon="warning" tone="warning">
          {common.trouble[saved.trouble].what} {common.trouble[saved.trouble].todo}
        </Notice>
      )}
      <div className="sync-steps">
        <SyncLine who={sideOf(view.me.role)} reached={reached} />
        <ol>
          {syncStepNames.map(step => (
            <li key={step} aria-current={step === reached.at(-1) ? 'step' : undefined}>
              <h3 className={hasReached(step) ? 'is-reached' : undefined}>{said[step].title}</h3>
              <p className="soft small">{said[step].hint}</p>
            </li>
          ))}
        </ol>
      </div>
      <TextButton icon="key" onPress={() => void navigate({ to: '/c/$id/words', params: { id } })}>
        {trust.offer}
      </TextButton>
      <TextButton icon="phone" onPress={() => void navigate({ to: '/storage' })}>
        {settings.keeping.open}
      </TextButton>
    </Sheet>
  )

  function offlineWords(since: number | null): string {
    if (hasNetwork) return words.noServer
    return since === null ? words.noNet : words.noNetSince({ time: formats.clock(since) })
  }

  function savedHint(): string {
    switch (saved.state) {
      case 'saved':
        return saved.at === null
          ? words.saved.doneBefore
          : words.saved.done({ time: formats.clock(saved.at) })
      case 'saving':
        return words.saved.saving
      case 'failed':
        return common.trouble[saved.trouble].title
    }
  }

  function wayHint(): string {
    switch (relay.state) {
      case 'safe':
        return words.onItsWay.done
      case 'sending':
        return words.onItsWay.active
      case 'not-shared':
        return words.onItsWay.notShared
      case 'offline':
        return hasNetwork ? words.onItsWay.waitingForServer : words.onItsWay.waiting
      case 'trouble':
        return words.onItsWay.heldBack
    }
  }
}

/** With no network, and with one too: the phones can do it by themselves. */
function HandOverFoot({ isNeeded, name }: { isNeeded: boolean; name: string }) {
  const { view } = useSession()
  const { sync } = useMessages().common
  const navigate = useNavigate()
  const go = () => void navigate({ to: '/c/$id/together', params: { id: view.conversation.id } })
  return (
    <>
      <Button kind={isNeeded ? 'go' : 'plain'} wide icon="scan" onPress={go}>
        {sync.handOver({ name })}
      </Button>
      <p className="small soft sync-foot">{sync.handOverHint}</p>
    </>
  )
}
