import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** A no can be taken back: perhaps it was the new phone after all. */
export function DeclinedDevices() {
  const { session, view } = useSession()
  const { common, trust } = useMessages()
  const declined = view.deviceNews.filter(({ kind }) => kind === 'declined')
  return declined.map(news => {
    const owner = view.others.find(({ id }) => id === news.of)
    return (
      <div className="trust-declined" key={news.device.signKey}>
        <Notice icon="phone">
          <p>
            {owner
              ? trust.declined({
                  name: shortName(owner.name, view.conversation.participants) || common.somebody,
                })
              : trust.declinedMine}
          </p>
          {!view.isReadOnly && (
            <TextButton onPress={() => session.settleDevice(news, 'accepted')}>
              {trust.acceptAfter}
            </TextButton>
          )}
        </Notice>
      </div>
    )
  })
}
