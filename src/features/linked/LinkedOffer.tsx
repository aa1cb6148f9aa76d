import { useNavigate } from '@tanstack/react-router'
import type { ConversationId } from '../../domain/ids.ts'
import type { LText } from '../../domain/pack.ts'
import { linksBetweenTwo } from '../../domain/parts.ts'
import { FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Where the form has other talks beside this one. */
export function LinkedOffer() {
  const { conversation, wholeForm } = useSession().view
  const links = conversation.part === null ? linksBetweenTwo(wholeForm) : []
  return links.length > 0 ? <Offer id={conversation.id} links={links} /> : null
}

function Offer({ id, links }: { id: ConversationId; links: LText[] }) {
  const { linked: words } = useMessages()
  const [language] = useLanguage()
  const formats = useFormats()
  const navigate = useNavigate()
  return (
    <TextButton icon="people" onPress={() => void navigate({ to: '/c/$id/linked', params: { id } })}>
      <FormWords
        of={links}
        within={words.offer({ forms: formats.list(links.map(link => packText(link, language))) })}
      />
    </TextButton>
  )
}
