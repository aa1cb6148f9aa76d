import { useNavigate } from '@tanstack/react-router'
import { FormWords } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ToldInPerson } from './ToldInPerson.tsx'
import { useMissing } from './useMissing.ts'

/** What stands between here and the talk, by name, and the way on from each. */
export function MissingPart() {
  const { view } = useSession()
  const { missing: words } = useMessages().prepare
  const navigate = useNavigate()
  const missing = useMissing()
  if (missing.length === 0) return null

  const ways = {
    setting: { label: words.toSetting, to: '/c/$id/invite' },
    modules: { label: words.toModules, to: '/c/$id/modules' },
    words: { label: words.toWords, to: '/c/$id/keywords' },
    invitation: { label: words.toInvitation, to: '/c/$id/invite' },
  } as const
  return (
    <section className="prepare-part">
      <h2>{words.title}</h2>
      <ul className="missing-list">
        {missing.map(({ text, way }) => (
          <li key={text}>
            <p className="missing-line">
              <Icon name="clock" />
              <span>
                <FormWords of={view.findings.map(finding => finding.text)} within={text} />
              </span>
            </p>
            {way && (
              <TextButton
                onPress={() => void navigate({ to: ways[way].to, params: { id: view.conversation.id } })}
              >
                {ways[way].label}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      <ToldInPerson />
    </section>
  )
}
