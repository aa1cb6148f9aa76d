import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** The code in groups of four, as a QR code, and as the page that the printer gets. */
export function CodeOnPaper(of: { header: ReactNode; code: string; onKept(): void }) {
  const { ownDevices } = useWorkspace()
  const { common, devices } = useMessages()
  const view = useView(ownDevices.view)
  const words = devices.code
  const { became, copy } = useCopying()
  const works = view.state === 'ready' && view.relay.state === 'safe'

  return (
    <Screen
      header={of.header}
      foot={
        <Button kind="go" wide icon="check" onPress={of.onKept}>
          {words.done}
        </Button>
      }
    >
      <div className="printed">
        <p className="only-printed">
          {common.appName}: {words.title}
        </p>
        <h1>{words.text}</h1>
        <p className="code-groups">
          {of.code.split('-').map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code, never reordered.
            <b key={at}>{group}</b>
          ))}
        </p>
        <div className="device-qr">
          <QrCode text={of.code} label={words.qr} size={180} />
        </div>
        <p className="small">{words.how}</p>
      </div>
      <p className="soft small code-state" role="status">
        {became
          ? { copied: words.copied, failed: words.copyFailed }[became]
          : works
            ? words.works
            : words.sending}
      </p>
      <p className="row code-ways">
        <TextButton icon="doc" onPress={() => window.print()}>
          {words.print}
        </TextButton>
        <TextButton icon="copy" onPress={() => void copy(of.code)}>
          {words.copy}
        </TextButton>
      </p>
    </Screen>
  )
}
