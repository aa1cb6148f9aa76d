import { useNavigate } from '@tanstack/react-router'
import type { LinkedTalk } from '../../domain/conversation.ts'
import { fragmentOf } from '../../domain/webAddress.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useToday } from '../../i18n/useToday.ts'
import { Button } from '../../ui/Button.tsx'
import { useHome, useSession } from '../../workspace/WorkspaceContext.tsx'

/** One that was made: open on this phone, or still an invitation; one that its maker took away is no more than a memory. */
export function LinkedTalkRow({ talk }: { talk: LinkedTalk }) {
  const { view } = useSession()
  const { common, home: homeWords, linked: words } = useMessages()
  const home = useHome()
  const formats = useFormats()
  const today = useToday()
  const navigate = useNavigate()
  const row =
    home.state === 'ready' ? home.conversations.find(({ id }) => id === talk.conversation) : undefined
  if (row) {
    const when = row.date === '' ? homeWords.noDate : formats.soon(row.date, row.time, today)
    return (
      <div className="linked-talk">
        <p className="strong">{formats.sentence(when)}</p>
        <Button
          wide
          iconAfter="next"
          onPress={() => void navigate({ to: '/c/$id', params: { id: talk.conversation } })}
        >
          {words.open}
        </Button>
      </div>
    )
  }
  if (talk.by === view.me.id) return null
  const maker = view.others.find(({ id }) => id === talk.by)
  return (
    <div className="linked-talk">
      <p className="strong">
        {words.invited({
          name: shortName(maker?.name ?? '', view.conversation.participants) || common.somebody,
        })}
      </p>
      <Button
        kind="go"
        wide
        iconAfter="next"
        onPress={() => void navigate({ to: '/i', hash: fragmentOf(talk.link) })}
      >
        {words.see}
      </Button>
    </div>
  )
}
