import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** On a phone that another one was let in for. */
export function ReplacedPhone() {
  return <h1>{useMessages().again.replaced.title}</h1>
}

/** The way for somebody who lost the phone: rarely needed, so it stands among what is. */
export function ComeBack({ name }: { name: string }) {
  const { view } = useSession()
  const { again } = useMessages()
  const navigate = useNavigate()
  const { id } = view.conversation
  return (
    <TextButton icon="phone" onPress={() => void navigate({ to: '/c/$id/again', params: { id } })}>
      {again.offer({ name })}
    </TextButton>
  )
}
