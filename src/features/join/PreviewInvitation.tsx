import { type ReactNode, useState } from 'react'
import { maxNameLength } from '../../domain/lengths.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { inSentence } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import type { InvitationPreview } from '../../workspace/views.ts'
import { SharedPhone } from './SharedPhone.tsx'

/** Who invites, to what, and what will be stored; a name, and then yes. */
export function PreviewInvitation(of: {
  header: ReactNode
  preview: InvitationPreview
  onAccept(myName: string): Promise<void>
  onDecline(): void
}) {
  const { preview } = of
  const { common, invite, join } = useMessages()
  const formats = useFormats()
  const [name, setName] = useState(preview.invitee)
  const [isAccepting, setAccepting] = useState(false)

  async function accept() {
    setAccepting(true)
    await of.onAccept(name.trim())
    setAccepting(false)
  }

  const { date, time, durationMinutes } = preview.setting
  return (
    <Screen
      header={of.header}
      foot={
        <>
          <Button kind="go" wide isDisabled={isAccepting || name.trim() === ''} onPress={() => void accept()}>
            {join.preview.accept}
          </Button>
          <Button wide onPress={of.onDecline}>
            {join.preview.decline}
          </Button>
        </>
      }
    >
      <h1>{join.preview.title({ name: firstName(preview.inviter) })}</h1>
      <p className="lead">
        <FormText
          of={preview.packName}
          within={form => join.preview.form({ form: inSentence(form) })}
          locale={preview.locale}
        />
        <br />
        {date === '' ? invite.hand.noDate : formats.appointment(date, time, durationMinutes)}
      </p>
      {preview.isUnknownPhone && (
        <Notice icon="phone" tone="warning">
          {join.preview.unknownPhone({ name: firstName(preview.inviter) || common.somebody })}
        </Notice>
      )}
      <SharedPhone name={name} />
      {preview.ahead && (
        <Notice icon="people">
          {join.preview.ahead({
            name: preview.ahead.name,
            when: formats.moment(preview.ahead.date, preview.ahead.time),
          })}
        </Notice>
      )}
      <div className="join-part">
        <Field
          label={join.preview.myName}
          value={name}
          maxLength={maxNameLength}
          onChange={setName}
          autoComplete="name"
        />
      </div>
      <section className="stored">
        <BinTab bin="ours" word={common.bins.ours.word} hint={join.preview.stored} />
        <Paper cut="b">
          <ul className="facts">
            {join.preview.storedItems.map(item => (
              <li key={item}>
                <Icon name="lock" />
                <span>{item}</span>
              </li>
            ))}
          </ul>
        </Paper>
      </section>
      <p className="soft small">{join.preview.validUntil({ when: formats.instant(preview.expiresAt) })}</p>
    </Screen>
  )
}
