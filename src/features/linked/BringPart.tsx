import { bringingIn } from '../../domain/attendees.ts'
import { late } from '../../ui/late.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

const Bring = late(() => import('./Bring.tsx').then(code => code.Bring))

/** Where the form lets one of the two bring somebody along. */
export function BringPart() {
  const { view } = useSession()
  const bringing = bringingIn(view.pack, view.conversation)
  const areIn = view.invitation.state === 'closed' || view.invitation.state === 'joined'
  return bringing && areIn ? <Bring {...bringing} /> : null
}
