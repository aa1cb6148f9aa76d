import { useNavigate } from '@tanstack/react-router'
import type { MarkId, NodeId } from '../../domain/ids.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Begins one and leads to where it is filled in. */
export function useAddAgreement(): (group: NodeId, fromMark?: MarkId) => void {
  const { session, view } = useSession()
  const navigate = useNavigate()
  return (group, fromMark) => {
    const agreement = session.addAgreement(group, fromMark)
    void navigate({ to: '/c/$id/agree/$agreement', params: { id: view.conversation.id, agreement } })
  }
}
