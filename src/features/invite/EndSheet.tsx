import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** For everybody, and said before what is beyond us. */
export function EndSheet({ id, name, onClose }: { id: ConversationId; name: string; onClose(): void }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { common, ending } = useMessages()
  const words = ending.ask
  const [state, setState] = useState<'asked' | 'ending' | 'failed'>('asked')

  async function end() {
    setState('ending')
    const ended = await workspace.endConversation(id)
    if (ended.ok) await navigate({ to: '/endings', replace: true })
    else setState('failed')
  }

  return (
    <AskFirst
      title={words.title}
      closeLabel={common.buttons.close}
      keep={words.keep}
      yes={words.confirm}
      isBusy={state === 'ending'}
      trouble={state === 'failed' ? words.failed : null}
      onYes={() => void end()}
      onClose={onClose}
    >
      <p>{words.text({ name })}</p>
      <p className="end-beyond">{words.beyond}</p>
    </AskFirst>
  )
}
