import { useMatches, useNavigate } from '@tanstack/react-router'
import { isOnPaper } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One calm sentence about a phone that came later: who vouches for it, or that nobody does; or that this one is out. */
export function DeviceNotice() {
  const { session, view } = useSession()
  const messages = useMessages()
  const navigate = useNavigate()
  const isDeciding = useMatches().some(({ routeId }) => routeId === '/c/$id/words')
  const news = view.deviceNews.find(
    ({ kind }) => ['linked', 'removed'].includes(kind) || (kind === 'unknown' && !isDeciding),
  )
  if (view.isTakenOff) {
    return (
      <div className="path-notice">
        <Notice icon="phone" tone="warning" isNews>
          <p>{messages.devices.takenOff.notice}</p>
        </Notice>
      </div>
    )
  }
  const replacer = view.others.find(({ id }) => id === view.replacedBy)
  if (replacer) {
    const { participants, group } = view.conversation
    const callOf = (name: string) => shortName(name, participants) || messages.common.somebody
    // In a group it may be a member who went on; its leader lets in.
    const helper = view.others.find(({ id }) => id === group?.leader) ?? replacer
    return (
      <div className="path-notice">
        <Notice icon="phone" tone="warning" isNews>
          <p>{messages.again.replaced.notice({ name: callOf(replacer.name) })}</p>
          <p>{messages.again.replaced.notYou({ name: callOf(helper.name) })}</p>
        </Notice>
      </div>
    )
  }
  if (!news || news.kind === 'declined' || news.kind === 'replaced') return null
  const { common, trust } = messages
  const owner = view.others.find(({ id }) => id === news.of)
  const words = trust.news[news.kind === 'linked' && isOnPaper(news.device) ? 'paper' : news.kind]
  return (
    <div className="path-notice">
      <Notice icon="phone" tone={news.kind === 'unknown' ? 'warning' : 'calm'} isNews>
        <p>
          {owner
            ? words.theirs({ name: shortName(owner.name, view.conversation.participants) || common.somebody })
            : words.mine}
        </p>
        {news.kind === 'unknown' ? (
          <TextButton
            onPress={() => void navigate({ to: '/c/$id/words', params: { id: view.conversation.id } })}
          >
            {trust.news.look}
          </TextButton>
        ) : (
          <TextButton onPress={() => session.settleDevice(news, 'seen')}>{trust.news.seen}</TextButton>
        )}
      </Notice>
    </div>
  )
}
