import { late } from '../../ui/late.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

const ChosenModules = late(() => import('./ChosenModules.tsx').then(code => code.ChosenModules))

/** Where the form has modules; before the talk only. */
export function ModulesPart() {
  const { parts, conversation } = useSession().view
  return parts && conversation.talk.startedAt === null ? <ChosenModules chosen={parts.choosable} /> : null
}
