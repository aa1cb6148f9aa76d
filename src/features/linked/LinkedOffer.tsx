import { useNavigate } from '@tanstack/react-router'
import { linksBetweenTwo } from '../../domain/parts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Where the form has other talks beside this one. */
export function LinkedOffer() {
  const { view } = useSession()
  const { linked: words } = useMessages()
  const [language] = useLanguage()
  const formats = useFormats()
  const navigate = useNavigate()
  const { id, part } = view.conversation
  const links = part === null ? linksBetweenTwo(view.wholeForm) : []
  if (links.length === 0) return null
  return (
    <TextButton icon="people" onPress={() => void navigate({ to: '/c/$id/linked', params: { id } })}>
      {words.offer({ forms: formats.list(links.map(link => packText(link, language))) })}
    </TextButton>
  )
}
