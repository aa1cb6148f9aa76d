import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseCanonicalPlan } from '../../domain/parsePlan.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import type { SealedPlan } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SealedFile } from './SealedFile.tsx'
import './file.css'

/** What both said yes to, as the folder gets it: seen, kept, shared, filed. */
export function FileScreen() {
  const { view } = useSession()
  const { sealed } = view.plan
  return sealed ? <ReadSealed key={sealed.hash} sealed={sealed} /> : <NotSealed />
}

/** From the sealed bytes alone: what is edited afterwards has no way in here. */
function ReadSealed({ sealed }: { sealed: SealedPlan }) {
  const { file } = useMessages()
  const parsed = useMemo(() => parseCanonicalPlan(sealed.canonical), [sealed.canonical])
  if (parsed.ok) return <SealedFile sealed={sealed} plan={parsed.value} />
  return (
    <Screen bin="record">
      <h1>{file.unreadable.title}</h1>
      <div className="file-notice">
        <Notice icon="warning" tone="warning">
          {parsed.failure === 'newer-version' ? file.unreadable.newer : file.unreadable.malformed}
        </Notice>
      </div>
    </Screen>
  )
}

function NotSealed() {
  const { view } = useSession()
  const { notSealed } = useMessages().file
  const navigate = useNavigate()
  return (
    <Screen
      bin="record"
      foot={
        <Button
          kind="go"
          wide
          icon="back"
          onPress={() => void navigate({ to: '/c/$id', params: { id: view.conversation.id } })}
        >
          {notSealed.back}
        </Button>
      }
    >
      <h1>{notSealed.title}</h1>
      <p className="lead">{notSealed.text}</p>
    </Screen>
  )
}
