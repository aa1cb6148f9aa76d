import { mayWritePlan, planWriter } from '../../domain/access.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-KS-09: where one of the two writes the plan, the other sees why no agreement is offered here. */
export function WhoWrites() {
  const { view } = useSession()
  const { pack, conversation, me } = view
  if (!pack.plan || mayWritePlan(pack, conversation, me)) return null
  return <Why />
}

function Why() {
  const { view } = useSession()
  const { agree, common } = useMessages()
  const { conversation, me } = view
  const words = agree.writer
  const decided = conversation.planExtra[planWriter]
  if (!decided && me.role === 'leader') return <p className="soft small">{words.undecided}</p>
  const writer = conversation.participants.find(({ role }) => role === (decided || 'leader'))
  const name = shortName(writer?.name ?? '', conversation.participants) || common.somebody
  return <p className="soft small">{(decided ? words.leaderWrites : words.waits)({ name })}</p>
}
