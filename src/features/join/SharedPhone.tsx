import { mayBeOne, ownersOf } from '../../domain/sameNames.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useHome } from '../../workspace/WorkspaceContext.tsx'

/** A care home's tablet has the talks of whoever answered on it before, and nothing keeps their notes apart. */
export function SharedPhone({ name }: { name: string }) {
  const home = useHome()
  const { join } = useMessages()
  const formats = useFormats()
  const owners = home.state === 'ready' ? ownersOf(home.conversations) : []
  if (owners.length === 0 || name.trim() === '' || owners.some(one => mayBeOne(one, name.trim()))) return null
  return (
    <Notice icon="people" tone="warning">
      {join.preview.sharedPhone({ names: formats.list(owners) })}
    </Notice>
  )
}
