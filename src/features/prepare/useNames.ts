import type { ParticipantId } from '../../domain/ids.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** First names of those of the others whose ids are given, joined for reading; of all of them without ids. */
export function useNames(): (ids?: readonly ParticipantId[]) => string {
  const { view } = useSession()
  const { common } = useMessages()
  const formats = useFormats()
  return ids => {
    const people = view.others.filter(({ id }) => ids?.includes(id) ?? true)
    return (
      formats.list(
        people.map(({ name }) => shortName(name, view.conversation.participants)).filter(Boolean),
      ) || common.somebody
    )
  }
}
