import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Plan } from '../../domain/planFormat.ts'
import { useMessages } from '../../i18n/messages.ts'
import { snapshotContent } from '../../snapshot/snapshotContent.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { SealedPlan } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CodeOffer } from './CodeOffer.tsx'
import { FileFoot } from './FileFoot.tsx'
import { FilingState } from './FilingState.tsx'
import { filingOf } from './filing.ts'
import { PaperForFolder } from './PaperForFolder.tsx'
import { pageFiles } from './pageFiles.ts'
import { useHandingOver } from './useHandingOver.ts'
import { pagesOf, usePicture } from './usePicture.ts'

export function SealedFile({ sealed, plan }: { sealed: SealedPlan; plan: Plan }) {
  const { session, view } = useSession()
  const { common, file } = useMessages()
  const { pack } = view
  const [picture, drawAnew] = usePicture(session, sealed, pack)
  const pages = pagesOf(picture)
  const handing = useHandingOver(
    useMemo(() => pageFiles(pages, plan, pack), [pages, plan, pack]),
    { sealed, plan, pack },
  )
  const filing = filingOf(view)
  const id = view.conversation.id
  const isReady = picture.state === 'ready'

  return (
    <Screen bin="record" foot={<FileFoot filing={filing} handing={handing} isReady={isReady} />}>
      <h1>{file.title}</h1>
      {view.plan.changedSinceSeal.length > 0 && (
        <div className="file-notice">
          <Notice icon="pen">
            {file.changed.text}{' '}
            <Link className="file-link" to="/c/$id/seal" params={{ id }}>
              {file.changed.seal}
            </Link>
          </Notice>
        </div>
      )}
      <PaperForFolder
        picture={picture}
        onBroken={drawAnew}
        content={() => snapshotContent({ ...sealed, plan, pack })}
      >
        <TextButton icon="share" isDisabled={!isReady} onPress={() => void handing.share()}>
          {common.buttons.share}
        </TextButton>
      </PaperForFolder>
      {handing.isTroubled && (
        <div className="file-notice">
          <Notice icon="warning" tone="warning">
            {handing.said}{' '}
            <button type="button" className="file-link" onClick={() => void handing.share()}>
              {file.share.again}
            </button>
          </Notice>
        </div>
      )}
      <p className={handing.isTroubled ? 'visually-hidden' : 'file-said small'} role="status">
        {handing.said}
      </p>

      {filing && <FilingState filing={filing} />}
      {!view.isTrial && <CodeOffer />}
      <div className="file-more">
        <TextButton icon="download" isDisabled={!isReady} onPress={() => void handing.save()}>
          {file.share.download}
        </TextButton>
        <TextButton icon="download" isDisabled={!isReady} onPress={() => void handing.savePng()}>
          {file.share.png}
        </TextButton>
        <Link className="file-link file-archive" to="/c/$id/archive" params={{ id }}>
          <Icon name="lock" />
          <span>{file.archive.open}</span>
        </Link>
      </div>
      {isReady && picture.isKept !== null && !view.isTrial && (
        <p className="soft small">{picture.isKept ? file.picture.kept : file.picture.notKept}</p>
      )}
    </Screen>
  )
}
