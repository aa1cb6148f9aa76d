import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Only where something was ended for all. */
export function EndedTalks() {
  const { departures } = useWorkspace()
  const navigate = useNavigate()
  const { receipts } = useMessages().ending
  if (!useView(departures).some(({ farewell }) => farewell.what === 'ended')) return null
  return (
    <section className="screen-part">
      <h2>{receipts.title}</h2>
      <Button wide icon="list" onPress={() => void navigate({ to: '/endings' })}>
        {receipts.open}
      </Button>
    </section>
  )
}
