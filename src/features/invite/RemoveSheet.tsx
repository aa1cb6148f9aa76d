import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'
import { isIn } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { useSession, useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Deleting is for one's own phones alone, and asked for twice. */
export function RemoveSheet({ id, name, onClose }: { id: ConversationId; name: string; onClose(): void }) {
  const workspace = useWorkspace()
  const { view } = useSession()
  const navigate = useNavigate()
  const { common, invite } = useMessages()
  const own = useView(workspace.ownDevices.view)
  const isOnOthers = own.state === 'ready' && own.devices.length > 1
  const [isRemoving, setRemoving] = useState(false)

  async function remove() {
    setRemoving(true)
    // The screens of the conversation must be gone before its document is.
    await navigate({ to: '/', replace: true })
    await workspace.deleteConversation(id)
  }

  return (
    <AskFirst
      title={invite.remove.title}
      closeLabel={common.buttons.close}
      keep={invite.remove.keep}
      yes={invite.remove.confirm}
      isBusy={isRemoving}
      onYes={() => void remove()}
      onClose={onClose}
    >
      <p>
        {isOnOthers ? invite.remove.textAll : invite.remove.text}{' '}
        {view.others.some(isIn) && invite.remove.kept({ name })}
      </p>
    </AskFirst>
  )
}
