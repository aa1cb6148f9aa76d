import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the others are called here. */
export function useNames(): string {
  const { view } = useSession()
  const { common } = useMessages()
  const formats = useFormats()
  return formats.list(
    view.others.map(other => shortName(other.name, view.conversation.participants) || common.somebody),
  )
}
