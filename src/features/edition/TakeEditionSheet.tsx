import type { SharedEdition } from '../../domain/conversation.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'

interface TakeEditionSheetProps {
  edition: SharedEdition
  onTake(): void
  onClose(): void
}

/** What would come in, before it does. */
export function TakeEditionSheet({ edition, onTake, onClose }: TakeEditionSheetProps) {
  const { common, edition: words } = useMessages()
  const { share } = words
  const { rewordings, added, focus, documents, excerpts, settings } = edition
  return (
    <Sheet
      title={share.offered}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" wide onPress={onTake}>
          {share.use}
        </Button>
      }
    >
      <ul className="edition-offer">
        {rewordings.map(({ question, wording }) => (
          <li key={question}>{wording}</li>
        ))}
        {added.map(({ parent, text }) => (
          <li key={`${parent}/${text}`}>
            {text} <span className="soft small">{share.added}</span>
          </li>
        ))}
        {focus !== '' && <li>{share.focus({ focus })}</li>}
        {settings.length > 0 && <li>{share.settings({ count: settings.length })}</li>}
        {excerpts.length > 0 && <li>{share.excerpts({ count: excerpts.length })}</li>}
        {documents.length > 0 && <li>{share.documents({ count: documents.length })}</li>}
      </ul>
      <p className="soft small">{share.stays}</p>
    </Sheet>
  )
}
