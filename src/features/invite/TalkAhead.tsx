import { useNavigate } from '@tanstack/react-router'
import { lastPlanWith, talkAhead } from '../../domain/talkAhead.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHome } from '../../workspace/WorkspaceContext.tsx'

/** Among forty it is easily forgotten that somebody was invited already, or has a plan; or another bears the first name. */
export function TalkAhead({ name, myName, isNext }: { name: string; myName: string; isNext: boolean }) {
  const home = useHome()
  const { begin } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  if (home.state !== 'ready' || name.trim() === '') return null
  const ahead = talkAhead(home.conversations, name, myName)
  if (ahead) {
    return (
      <Notice icon="people">
        {begin.ahead({ name: ahead.name, when: formats.moment(ahead.date, ahead.time) })}
      </Notice>
    )
  }
  const last = isNext ? null : lastPlanWith(home.conversations, name, myName)
  if (!last) return null
  return (
    <Notice icon="people">
      <p>{begin.lastPlan({ name: last.others[0]!, day: formats.fullDay(last.heldOn ?? last.date) })}</p>
      <TextButton onPress={() => void navigate({ to: '/new', search: { after: last.id }, replace: true })}>
        {begin.goOnFromPlan}
      </TextButton>
    </Notice>
  )
}
