import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { BrokenLine } from '../../ui/lines/BrokenLine.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { ConversationView } from '../../workspace/views.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

interface EndedConversationProps {
  view: ConversationView
  ended: NonNullable<ConversationView['ended']>
  header: ReactNode
  onLook(): void
}

/** Somebody ended it for all. What is on this phone stays until its person says otherwise. */
export function EndedConversation({ view, ended, header, onLook }: EndedConversationProps) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const formats = useFormats()
  const { common, ending } = useMessages()
  const words = ending.ended
  const [isDeleting, setDeleting] = useState(false)
  const { id } = view.conversation
  const who = view.others.find(person => person.id === ended.by)

  async function remove() {
    setDeleting(true)
    await workspace.deleteConversation(id)
    await navigate({ to: '/', replace: true })
  }

  return (
    <Screen
      header={header}
      foot={
        <>
          {view.plan.sealed && (
            <Button
              kind="go"
              wide
              icon="record"
              onPress={() => void navigate({ to: '/c/$id/file', params: { id } })}
            >
              {words.keepPlan}
            </Button>
          )}
          <Button wide icon="trash" isDisabled={isDeleting} onPress={() => void remove()}>
            {isDeleting ? words.deleting : words.delete}
          </Button>
        </>
      }
    >
      <BrokenLine />
      <h1>
        {who
          ? words.title({ name: shortName(who.name, view.conversation.participants) || common.somebody })
          : words.titleMine}
      </h1>
      <div className="ended-words">
        <p className="lead">{words.when({ when: formats.sentence(formats.instant(ended.at)) })}</p>
        <p>{words.yours}</p>
        {view.plan.sealed && <p className="strong">{words.plan}</p>}
        <TextButton icon="eye" onPress={onLook}>
          {words.look}
        </TextButton>
      </div>
    </Screen>
  )
}
