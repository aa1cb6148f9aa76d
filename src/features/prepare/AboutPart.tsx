import { aboutTalk } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Points } from '../../ui/Points.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Why the two meet, as the form says it to each. */
export function AboutPart() {
  const { view } = useSession()
  const { prepare } = useMessages()
  const { pack, me } = view
  const purpose = pack.purpose[0]
  const about = aboutTalk(pack, me.role).filter(({ wording }) => wording.native !== purpose?.native)
  return (
    <div className="prepare-purpose">
      {purpose && (
        <p className="soft small">
          <FormText of={purpose} />
        </p>
      )}
      {about.length > 0 && (
        <details>
          <summary className="text-button">
            <Icon name="eye" />
            <span>{prepare.about}</span>
          </summary>
          <Points
            items={about.map(({ id, wording }) => ({ id, text: <FormText of={wording} />, isAsked: true }))}
          />
        </details>
      )}
    </div>
  )
}
