import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Bringing } from '../../domain/attendees.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { maxNameLength } from '../../domain/lengths.ts'
import { isIn } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import './linked.css'

/** The name is the act, the invitation follows. */
export function Bring({ by, attendee, roleName, text }: Bringing) {
  const { view } = useSession()
  const { common, bring: words } = useMessages()
  const isMine = by.id === view.me.id
  const name = shortName(attendee?.name ?? '', view.conversation.participants) || common.somebody
  return (
    <section className="linked-form">
      <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
      <Paper cut="c">
        <h2 className="paper-title">
          <FormText of={roleName} />
        </h2>
        <p className="icon-line">
          <Icon name="people" />
          <span>{said()}</span>
        </p>
        {isMine && !attendee && <NameSomebody />}
        {isMine && attendee && !isIn(attendee) && <ShowInvitation of={attendee.id} />}
      </Paper>
    </section>
  )

  function said(): ReactNode {
    if (!attendee) return <FormText of={text} />
    if (attendee.id === view.me.id)
      return words.you({ name: shortName(by.name, view.conversation.participants) || common.somebody })
    if (isIn(attendee)) return words.isIn({ name: attendee.name })
    return isMine
      ? words.absent({ name })
      : words.comes({
          by: shortName(by.name, view.conversation.participants) || common.somebody,
          name: attendee.name,
        })
  }
}

function NameSomebody() {
  const { session, view } = useSession()
  const { bring: words } = useMessages()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function invite() {
    setBusy(true)
    const id = await session.bringAttendee(name.trim())
    if (id) await (await session.readmission()).begin(id)
    setBusy(false)
    if (id) await navigate({ to: '/c/$id/again', params: { id: view.conversation.id } })
  }
  return (
    <div className="bring-name">
      <Field label={words.whom} value={name} maxLength={maxNameLength} onChange={setName} />
      <Button
        wide
        icon="plus"
        isDisabled={isBusy || view.isReadOnly || name.trim() === ''}
        onPress={() => void invite()}
      >
        {words.invite}
      </Button>
    </div>
  )
}

function ShowInvitation({ of }: { of: ParticipantId }) {
  const { session, view } = useSession()
  const { bring: words } = useMessages()
  const navigate = useNavigate()
  const isOpen = view.readmission?.of === of && view.readmission.state !== 'done'

  async function show() {
    if (!isOpen) await (await session.readmission()).begin(of)
    await navigate({ to: '/c/$id/again', params: { id: view.conversation.id } })
  }
  return (
    <Button wide iconAfter="next" onPress={() => void show()}>
      {words.showInvitation}
    </Button>
  )
}
