import { useNavigate } from '@tanstack/react-router'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSpeech } from './agreementWords.ts'

/** What was marked during the talk and became nothing yet waits at the bench. */
export function MarksToUse() {
  const { view, messages } = useSpeech()
  const navigate = useNavigate()
  const waiting = view.bench.filter(({ fate }) => fate === 'open').length
  if (waiting === 0 || !view.pack.plan) return null
  return (
    <TextButton
      icon="bench"
      onPress={() => void navigate({ to: '/c/$id/bench', params: { id: view.conversation.id } })}
    >
      {messages.agree.marks.waiting({ count: waiting })}
    </TextButton>
  )
}
