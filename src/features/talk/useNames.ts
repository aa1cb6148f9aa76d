import type { ParticipantId } from '../../domain/ids.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** First names joined for reading, with *you* for whoever holds this phone. */
export function useNames(): (ids: readonly ParticipantId[]) => string {
  const { view } = useSession()
  const { common } = useMessages()
  const formats = useFormats()
  return ids => {
    const people = view.conversation.participants.filter(({ id }) => ids.includes(id))
    const names = people.map(({ id, name }) =>
      id === view.me.id ? common.you : shortName(name, view.conversation.participants),
    )
    return formats.list(names.filter(Boolean)) || common.somebody
  }
}
