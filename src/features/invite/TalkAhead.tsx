import { talkAhead } from '../../domain/talkAhead.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useHome } from '../../workspace/WorkspaceContext.tsx'

/** Among forty it is easily forgotten that somebody was invited already; or another bears the first name. */
export function TalkAhead({ name, myName }: { name: string; myName: string }) {
  const home = useHome()
  const { begin } = useMessages()
  const formats = useFormats()
  const ahead = home.state === 'ready' && name.trim() !== '' && talkAhead(home.conversations, name, myName)
  if (!ahead) return null
  return (
    <Notice icon="people">
      {begin.ahead({ name: ahead.name, when: formats.moment(ahead.date, ahead.time) })}
    </Notice>
  )
}
