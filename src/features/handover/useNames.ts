import { callNames } from '../../i18n/callNames.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the others are called here. */
export function useNames(): string {
  const { view } = useSession()
  const { common } = useMessages()
  const formats = useFormats()
  return callNames(
    view.others.map(({ name }) => name),
    formats,
    common,
    view.conversation.participants,
  )
}
