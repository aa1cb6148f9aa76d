import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isCalledByLeader } from '../../domain/issues.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** A member's two ways out: a talk with the leader alone, and out of the group altogether. */
export function LeaveGroup() {
  const { session, view } = useSession()
  const { common, group: words } = useMessages()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'leave' | 'apart' | null>(null)
  const { conversation, wholeForm } = view
  const leader = conversation.participants.find(({ role }) => role === 'leader')
  const name = shortName(leader?.name ?? '', conversation.participants) || common.somebody
  // A talk beside the yearly one takes nothing from it, and where the leader calls, the leader makes it.
  const canAskApart = conversation.part === null && !isCalledByLeader(wholeForm)
  const sheet =
    asked === 'leave'
      ? { ...words.leaving, title: words.leave, text: words.leaving.text }
      : {
          ...words.apart,
          title: words.apart.title({ name }),
          text: words.apart.text.map(say => say({ name })),
        }

  function act() {
    if (asked === 'apart') return void navigate({ to: '/new', search: { apart: conversation.id } })
    setAsked(null)
    void session.group().then(group => group.leave())
  }

  return (
    <>
      {canAskApart && (
        <TextButton icon="person" onPress={() => setAsked('apart')}>
          {words.apart.offer}
        </TextButton>
      )}
      <TextButton icon="close" onPress={() => setAsked('leave')}>
        {words.leave}
      </TextButton>
      {asked && (
        <AskFirst
          title={sheet.title}
          closeLabel={common.buttons.close}
          keep={sheet.keep}
          yes={sheet.yes}
          onYes={act}
          onClose={() => setAsked(null)}
        >
          <ul className="still-works">
            {sheet.text.map(line => (
              <li key={line}>
                <Icon name="check" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </AskFirst>
      )}
    </>
  )
}
