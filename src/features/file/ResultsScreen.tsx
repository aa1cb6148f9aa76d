import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { parseCanonicalPlan } from '../../domain/parsePlan.ts'
import type { Plan } from '../../domain/planFormat.ts'
import { isoToday } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { Results } from '../../snapshot/content.ts'
import { snapshotContent } from '../../snapshot/snapshotContent.ts'
import { Button } from '../../ui/Button.tsx'
import { type HandedOver, handOver, save } from '../../ui/handOver.ts'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { SealedPlan } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { PaperForFolder } from './PaperForFolder.tsx'
import { pageFiles } from './pageFiles.ts'
import { pagesOf } from './usePicture.ts'
import { useResultsPicture } from './useResultsPicture.ts'
import './file.css'

/** R-GBG-08: what became of the plan, as a sheet of its own beside the one that was sealed. */
export function ResultsScreen() {
  const { view } = useSession()
  const { sealed } = view.plan
  const parsed = useMemo(() => (sealed ? parseCanonicalPlan(sealed.canonical) : null), [sealed])
  const isTold = parsed?.ok && parsed.value.agreements.some(({ id }) => view.conversation.outcomes[id])
  return sealed && parsed?.ok && isTold ? <Sheet sealed={sealed} plan={parsed.value} /> : <NothingTold />
}

function NothingTold() {
  const { file } = useMessages()
  return (
    <Screen bin="record" foot={<BackToFollowUp />}>
      <h1>{file.results.title}</h1>
      <p className="lead">{file.results.none}</p>
    </Screen>
  )
}

function BackToFollowUp() {
  const { view } = useSession()
  const { file } = useMessages()
  const navigate = useNavigate()
  const params = { id: view.conversation.id }
  return (
    <Button wide icon="back" onPress={() => void navigate({ to: '/c/$id/followup', params })}>
      {file.results.back}
    </Button>
  )
}

function Sheet({ sealed, plan }: { sealed: SealedPlan; plan: Plan }) {
  const { view } = useSession()
  const { common, file } = useMessages()
  const { pack } = view
  const { outcomes } = view.conversation
  const results = useMemo((): Results => ({ outcomes, until: isoToday() }), [outcomes])
  const [picture, drawAnew] = useResultsPicture(sealed, pack, results)
  const files = pageFiles(pagesOf(picture), plan, pack, true)
  const [last, setLast] = useState<HandedOver | null>(null)
  const isReady = picture.state === 'ready'

  return (
    <Screen
      bin="record"
      foot={
        <>
          <Button
            kind="go"
            wide
            icon="share"
            isDisabled={!isReady}
            onPress={() => void handOver(files).then(setLast)}
          >
            {common.buttons.share}
          </Button>
          <BackToFollowUp />
        </>
      }
    >
      <h1>{file.results.title}</h1>
      <p className="lead">{file.results.lead}</p>
      <PaperForFolder
        picture={picture}
        onBroken={drawAnew}
        content={() => snapshotContent({ ...sealed, plan, pack, results })}
      >
        <TextButton icon="download" isDisabled={!isReady} onPress={() => void save(files).then(setLast)}>
          {file.share.download}
        </TextButton>
      </PaperForFolder>
      <p className="file-said small" role="status">
        {last === null || last === 'cancelled' ? '' : file.share.said[last]}
      </p>
    </Screen>
  )
}
