import { type ReactNode, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import type { InvitationPreview } from '../../workspace/views.ts'

/** An invitation to somebody whom one of the two brings along: as what, and what they will see. */
export function PreviewBrought(of: {
  header: ReactNode
  preview: InvitationPreview
  onAccept(myName: string): Promise<void>
  onDecline(): void
}) {
  const { preview } = of
  const { common, invite, bring } = useMessages()
  const [language] = useLanguage()
  const formats = useFormats()
  const [isAccepting, setAccepting] = useState(false)
  const words = bring.preview
  const role = preview.roleName ? packText(preview.roleName, language).toLowerCase() : ''

  async function accept() {
    setAccepting(true)
    await of.onAccept(preview.invitee)
    setAccepting(false)
  }
  return (
    <Screen
      header={of.header}
      foot={
        <>
          <Button kind="go" wide isDisabled={isAccepting} onPress={() => void accept()}>
            {words.accept}
          </Button>
          <Button wide onPress={of.onDecline}>
            {invite.preview.decline}
          </Button>
        </>
      }
    >
      <h1>{words.title({ name: firstName(preview.inviter) || common.somebody })}</h1>
      <p className="lead">
        {words.text({ role })}
        <br />
        {packText(preview.packName, language)}
        {preview.setting.date !== '' && `, ${formats.moment(preview.setting.date, preview.setting.time)}`}
      </p>
      <ul className="facts join-part">
        <li>
          <Icon name="check" />
          <span>{words.sees}</span>
        </li>
        <li>
          <Icon name="lock" />
          <span>{words.only}</span>
        </li>
        <li>
          <Icon name="pen" />
          <span>{words.nothing}</span>
        </li>
      </ul>
      <p className="soft small join-part">
        {invite.preview.validUntil({ when: formats.instant(preview.expiresAt) })}
      </p>
    </Screen>
  )
}
