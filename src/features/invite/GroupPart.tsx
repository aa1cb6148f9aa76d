import { useState } from 'react'
import type { ParticipantId } from '../../domain/ids.ts'
import { maxNameLength } from '../../domain/lengths.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { GroupView, MemberView } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Everybody in the group, who is in and who isn't yet; for whoever leads it, a way to each one's invitation. */
export function GroupPart({ group, onOpen }: { group: GroupView; onOpen(member: ParticipantId): void }) {
  const { view } = useSession()
  const { common, group: words } = useMessages()
  const leader = view.conversation.participants.find(({ role }) => role === 'leader')
  const members = group.members.filter(({ id }) => !(group.leftBy && id === view.me.id))
  const areIn = group.members.filter(({ invitation }) => invitation.state === 'in').length
  const nextToInvite = group.members.find(({ invitation }) => invitation.state === 'open')
  const mayAct = group.isMine && !view.isReadOnly && !view.isFollower
  return (
    <section className="group-part">
      <h1>
        {group.leftBy
          ? words.out
          : areIn === group.members.length
            ? words.allIn
            : group.isMine
              ? words.title
              : words.someIn({ count: areIn, of: group.members.length })}
      </h1>
      {group.leftBy && <p className="lead">{words.outAgain({ name: leader?.name || common.somebody })}</p>}
      <ul className="group-members" aria-label={words.members}>
        {members.map(member => (
          <li key={member.id}>
            <Icon name={member.invitation.state === 'in' ? 'check' : 'clock'} />
            <span>
              <b>{member.id === view.me.id ? words.you : member.name}</b>
              <span className="soft small">{words.state[member.invitation.state]}</span>
            </span>
            {mayAct && (
              <Button kind={member === nextToInvite ? 'go' : 'plain'} onPress={() => onOpen(member.id)}>
                {member.invitation.state === 'open' ? words.inviteOne : words.look}
                <span className="visually-hidden"> {member.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {group.members.filter(hasOthersTried).map(({ id, name }) => (
        <Notice key={id} icon="warning" tone="warning" isNews>
          {words.alsoTried({ name })}
        </Notice>
      ))}
      {mayAct && <OneMore onInvited={onOpen} />}
    </section>
  )
}

const hasOthersTried = ({ alsoTried }: MemberView) => alsoTried.length > 0

/** Somebody may still come into the group, also later. */
function OneMore({ onInvited }: { onInvited(member: ParticipantId): void }) {
  const { session, view } = useSession()
  const words = useMessages().group
  const [name, setName] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<'twice' | 'notNow' | null>(null)
  if (name === null)
    return (
      <TextButton icon="plus" onPress={() => setName('')}>
        {words.more}
      </TextButton>
    )

  async function invite(asked: string) {
    const isThere = view.conversation.participants.some(one => one.name.toLowerCase() === asked.toLowerCase())
    if (isThere) return setTrouble('twice')
    const member = await (await session.group()).invite(asked)
    if (!member) return setTrouble('notNow')
    setName(null)
    onInvited(member)
  }

  return (
    <div className="group-more">
      <Field
        label={words.moreName}
        value={name}
        maxLength={maxNameLength}
        trouble={trouble && words[trouble]}
        onChange={typed => {
          setTrouble(null)
          setName(typed)
        }}
        onEnter={() => void invite(name.trim())}
      />
      <Button wide icon="plus" isDisabled={name.trim() === ''} onPress={() => void invite(name.trim())}>
        {words.more}
      </Button>
    </div>
  )
}
