import { type ReactNode, useState } from 'react'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { type Messages, useLanguage, useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/iconPaths.ts'
import { Screen } from '../../ui/Screen.tsx'
import type { InvitationPreview } from '../../workspace/views.ts'

/**
 * An invitation into a conversation that goes on already: to somebody who took part before, on a phone that is lost, or
 * whom one of the two brings along.
 */
export function PreviewLater(of: {
  header: ReactNode
  preview: InvitationPreview
  onAccept(myName: string): Promise<void>
  onDecline(): void
}) {
  const { preview } = of
  const messages = useMessages()
  const { common, join } = messages
  const [language] = useLanguage()
  const formats = useFormats()
  const [isAccepting, setAccepting] = useState(false)
  const role = preview.roleName ? packText(preview.roleName, language).toLowerCase() : null
  const words = role === null ? toComeBack(messages) : toBeBrought(messages, role)

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
            {join.preview.decline}
          </Button>
        </>
      }
    >
      <h1>{words.title({ name: firstName(preview.inviter) || common.somebody })}</h1>
      <p className="lead">
        {preview.roleName ? (
          <FormText of={preview.roleName} within={() => words.text} locale={preview.locale} />
        ) : (
          words.text
        )}
        <br />
        <FormText of={preview.packName} locale={preview.locale} />
        {preview.setting.date !== '' && `, ${formats.moment(preview.setting.date, preview.setting.time)}`}
      </p>
      <ul className="facts join-part">
        {words.facts.map(([icon, fact]) => (
          <li key={icon}>
            <Icon name={icon} />
            <span>{fact}</span>
          </li>
        ))}
      </ul>
      <p className="soft small join-part">
        {join.preview.validUntil({ when: formats.instant(preview.expiresAt) })}
      </p>
    </Screen>
  )
}

interface Words {
  accept: string
  title(of: { name: string }): string
  text: string
  facts: [IconName, string][]
}

/** What comes back, and what doesn't. */
function toComeBack({ again: { preview } }: Messages): Words {
  const facts: Words['facts'] = [
    ['check', preview.comes],
    ['lock', preview.lost],
    ['phone', preview.old],
  ]
  return { ...preview, facts }
}

/** As what, and what they will see. */
function toBeBrought({ bring: { preview } }: Messages, role: string): Words {
  const facts: Words['facts'] = [
    ['check', preview.sees],
    ['lock', preview.only],
    ['pen', preview.nothing],
  ]
  return { ...preview, text: preview.text({ role }), facts }
}
