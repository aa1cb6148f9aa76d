import { useMatches, useNavigate } from '@tanstack/react-router'
import type { LinkedTalk, NextTalk } from '../../domain/conversation.ts'
import { fragmentOf } from '../../domain/webAddress.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The other has made the next talk, or one beside this, and this phone hasn't answered yet. */
export function InvitedNotice({ to }: { to: NextTalk | LinkedTalk }) {
  const { view } = useSession()
  const { common, linked, seal } = useMessages()
  const navigate = useNavigate()
  const form = 'part' in to ? view.wholeForm.links.find(({ id }) => id === to.part) : undefined
  // There it stands large.
  const isThere = useMatches().some(({ routeId }) => routeId === (form ? '/c/$id/linked' : '/c/$id/followup'))
  if (isThere) return null
  const maker = view.others.find(({ id }) => id === to.by)
  const name = firstName(maker?.name ?? '') || common.somebody
  return (
    <div className="path-notice">
      <Notice icon="people" isNews>
        <p>
          {form ? (
            <FormText of={form} within={text => linked.invitedTo({ name, form: text })} />
          ) : (
            seal.followup.nextTalk.invited({ name })
          )}
        </p>
        <TextButton onPress={() => void navigate({ to: '/i', hash: fragmentOf(to.link) })}>
          {linked.see}
        </TextButton>
      </Notice>
    </div>
  )
}
