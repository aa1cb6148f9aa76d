import { namedInPlan } from '../../domain/namedInPlan.ts'
import { FormWords } from '../../i18n/FormText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** A sentence that names a part of the plan or a field of it, or says what a rule of the form asks for. */
export function PlanWords({ children: sentence }: { children: string }) {
  const { view } = useSession()
  const { pack, conversation, findings } = view
  const names = [...findings.map(({ text }) => text), ...namedInPlan(pack, conversation.edition)]
  return <FormWords of={names} within={sentence} />
}
