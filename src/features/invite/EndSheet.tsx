import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
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
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <>
          <Button kind="go" wide onPress={onClose}>
            {words.keep}
          </Button>
          <Button wide isDisabled={state === 'ending'} onPress={() => void end()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.text({ name })}</p>
      <p className="end-beyond">{words.beyond}</p>
      {state === 'failed' && (
        <Notice icon="warning" tone="warning" isNews>
          {words.failed}
        </Notice>
      )}
    </Sheet>
  )
}
