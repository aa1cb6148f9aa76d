import { hasManners } from '../../domain/manner.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { offeredLimit } from '../../workspace/offered.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { placeHint, SettingFields } from './SettingFields.tsx'

/** Every change is there at once, for both; there is nothing to save and nothing to lose. */
export function SettingSheet({ onClose }: { onClose(): void }) {
  const { session, view } = useSession()
  const { common, invite } = useMessages()
  return (
    <Sheet title={invite.setting.title} closeLabel={common.buttons.close} onClose={onClose}>
      <p className="soft">{hasManners(view.pack) ? invite.setting.changed : invite.setting.changedTime}</p>
      <div className="form">
        <SettingFields
          pack={view.pack}
          setting={view.conversation.setting}
          issues={view.conversation.issues}
          onChange={session.changeSetting}
          place={
            <SharedText
              label={invite.setting.place}
              placeholder={placeHint(view.pack, invite.setting)}
              rows={1}
              handle={session.text({ bin: 'ours', place: true })}
              limit={offeredLimit(view, invite.full)}
            />
          }
        />
        <Button kind="go" wide onPress={onClose}>
          {common.buttons.done}
        </Button>
      </div>
    </Sheet>
  )
}
