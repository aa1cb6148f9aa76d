import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useCopying } from '../../ui/useCopying.ts'

/** To be scanned by the new phone; the link is for one without a camera. */
export function ShownLink(of: { header: ReactNode; link: string; expiresAt: number }) {
  const words = useMessages().devices.giving
  const formats = useFormats()
  const { became, copy } = useCopying()

  return (
    <Screen header={of.header}>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <div className="device-qr">
        <QrCode text={of.link} label={words.qr} size={220} />
      </div>
      <p className="soft small code-state" role="status">
        {became
          ? { copied: words.copied, failed: words.copyFailed }[became]
          : words.validUntil({ time: formats.clock(of.expiresAt) })}
      </p>
      <p className="row code-ways">
        <TextButton icon="copy" onPress={() => void copy(of.link)}>
          {words.copy}
        </TextButton>
      </p>
    </Screen>
  )
}
