import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import type { DeviceNews } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { FourWords } from './FourWords.tsx'

/** A phone that nobody vouches for claims to be somebody's: compare the words, and say yes or no. */
export function DeviceQuestion({ news, onBack }: { news: DeviceNews; onBack(): void }) {
  const { session, view } = useSession()
  const { common, trust } = useMessages()
  const owner = view.others.find(({ id }) => id === news.of)
  const other =
    shortName(owner?.name ?? view.others[0]?.name ?? '', view.conversation.participants) || common.somebody
  const words = owner ? trust.question.theirs : trust.question.mine
  return (
    <Screen
      foot={
        <div className="trust-foot">
          <Button
            kind="go"
            wide
            icon="check"
            isDisabled={view.isReadOnly}
            onPress={() => session.settleDevice(news, 'accepted')}
          >
            {trust.question.accept}
          </Button>
          <div className="row">
            <Button wide isDisabled={view.isReadOnly} onPress={() => session.settleDevice(news, 'declined')}>
              {trust.question.decline}
            </Button>
            <Button wide onPress={onBack}>
              {trust.question.later}
            </Button>
          </div>
        </div>
      }
    >
      <h1>{words.title({ name: other })}</h1>
      <p className="lead">{words.text({ name: other })}</p>
      <FourWords added={news.device} />
      <p>{words.compare({ name: other })}</p>
    </Screen>
  )
}
