import { useMatches, useNavigate } from '@tanstack/react-router'
import { linksBetweenTwo } from '../../domain/parts.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHome, useSession } from '../../workspace/WorkspaceContext.tsx'

/** The other has made a talk beside this one, and this phone hasn't answered yet. */
export function LinkedNotice() {
  const { view } = useSession()
  const home = useHome()
  const { id, linked } = view.conversation
  // There it stands large.
  const isThere = useMatches().some(({ routeId }) => routeId === '/c/$id/linked')
  if (isThere || linked.length === 0 || home.state !== 'ready') return null
  const links = linksBetweenTwo(view.wholeForm)
  const waiting = linked.find(
    talk =>
      talk.by !== view.me.id &&
      links.some(link => link.id === talk.part) &&
      !home.conversations.some(row => row.id === talk.conversation),
  )
  const link = links.find(one => one.id === waiting?.part)
  const maker = view.others.find(one => one.id === waiting?.by)
  return link && maker ? <Waiting id={id} form={link} maker={maker.name} /> : null
}

function Waiting(of: {
  id: ReturnType<typeof useSession>['view']['conversation']['id']
  form: { native: string; en: string }
  maker: string
}) {
  const { common, linked: words } = useMessages()
  const navigate = useNavigate()
  const name = firstName(of.maker) || common.somebody
  return (
    <div className="path-notice">
      <Notice icon="people" isNews>
        <p>
          <FormText of={of.form} within={form => words.invitedTo({ name, form })} />
        </p>
        <TextButton onPress={() => void navigate({ to: '/c/$id/linked', params: { id: of.id } })}>
          {words.see}
        </TextButton>
      </Notice>
    </div>
  )
}
