import { useState } from 'react'
import { sideOf } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { inSentence } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { late } from '../../ui/late.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useCopying } from '../../ui/useCopying.ts'
import type { InvitationStatus } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { formName } from './formName.ts'
import { ReachingLine } from './ReachingLine.tsx'
import type { SideBySideProps } from './SideBySide.tsx'
import { useCalendarFile } from './useCalendarFile.ts'

const SideBySide = late(() => import('./SideBySide.tsx').then(code => code.SideBySide))

type Open = Extract<InvitationStatus, { state: 'open' }>

interface OpenInvitationProps {
  invitation: Omit<Open, 'state'>
  name: string
  title: string
  validUntil(until: { when: string }): string
  /** A file for the calendar stands beside the link. */
  hasCalendar?: boolean
  acts: Pick<SideBySideProps, 'offerCodes' | 'takeAnswer'> & { renew(): Promise<void> }
}

/** The code to scan, the link to send, and the codes for when there is no network. */
export function OpenInvitation(of: OpenInvitationProps) {
  const { invitation, name, title, hasCalendar, acts } = of
  const { view } = useSession()
  const { hand, sideBySide } = useMessages().invite
  const [language] = useLanguage()
  const formats = useFormats()
  const { became, copy, share } = useCopying()
  const [isSideBySide, setSideBySide] = useState(false)
  const form = formName(view.pack, language)
  const myRole = view.me.role
  const toCalendar = useCalendarFile(name)

  if (invitation.expiresAt <= Date.now()) {
    return (
      <>
        <h1>{hand.expired}</h1>
        <p className="lead">{hand.expiredText({ name })}</p>
        <Button kind="go" wide icon="flip" onPress={() => void acts.renew()}>
          {hand.renew}
        </Button>
      </>
    )
  }

  const send = () =>
    share(
      {
        text: hand.invites({
          name: shortName(view.me.name, view.conversation.participants),
          form: inSentence(form),
        }),
        url: invitation.link,
      },
      invitation.link,
    )

  return (
    <>
      <h1>{title}</h1>
      <div className="qr-reach">
        <ReachingLine who={sideOf(myRole)} />
        <div className="qr-paper">
          <QrCode text={invitation.link} label={hand.qr({ name })} size={178} />
        </div>
      </div>
      <p className="link-line">
        {became === 'failed' ? invitation.link : <LinkInShort link={invitation.link} />}
      </p>
      <div className="row send-row">
        <Button kind="go" wide icon="share" onPress={() => void send()}>
          {hand.send}
        </Button>
        <IconButton
          look="stone"
          icon="copy"
          label={hand.copyLink}
          onPress={() => void copy(invitation.link)}
        />
        {hasCalendar && view.conversation.setting.date !== '' && (
          <IconButton look="stone" icon="cal" label={hand.calendar} onPress={toCalendar} />
        )}
      </div>
      <p className="soft small centred" role="status">
        {became
          ? { copied: hand.copied, failed: hand.copyFailed }[became]
          : of.validUntil({ when: formats.instant(invitation.expiresAt) })}
      </p>
      {invitation.isHeldUp && (
        <Notice icon="nonet" isNews>
          {hand.heldUp}
        </Notice>
      )}
      <p className="centred">
        <TextButton icon="scan" onPress={() => setSideBySide(true)}>
          {sideBySide.offer} {sideBySide.begin}
        </TextButton>
      </p>
      <p className="soft small centred">{hand.anyDevice({ name })}</p>
      {isSideBySide && <SideBySide name={name} {...acts} onClose={() => setSideBySide(false)} />}
    </>
  )
}

/** Enough to see where it leads, too little to be read off over a shoulder. */
function LinkInShort({ link }: { link: string }) {
  const { host, pathname, hash } = new URL(link)
  return (
    <span className="link-in-short">
      {host}
      <b>
        {pathname}
        {hash.slice(0, 5)}…{hash.slice(-3)}
      </b>
    </span>
  )
}
