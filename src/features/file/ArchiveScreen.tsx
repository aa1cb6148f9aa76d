import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useWayBack } from '../../ui/useWayBack.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AccessNote } from './AccessNote.tsx'
import { archiveContent } from './archiveContent.ts'
import { CopyList } from './CopyList.tsx'
import { HeldApart } from './HeldApart.tsx'
import { NeverFiledList } from './NeverFiledList.tsx'
import { PlanContents } from './PlanContents.tsx'
import './file.css'

/** At any time: what the folder gets, and what it never gets. */
export function ArchiveScreen() {
  const { view } = useSession()
  const { common, file } = useMessages()
  const words = file.archive
  const { sealed, changedSinceSeal } = view.plan
  const content = archiveContent(view)
  const navigate = useNavigate()
  const goBack = useWayBack(() => void navigate({ to: '/c/$id', params: { id: view.conversation.id } }))

  return (
    <Screen
      bin="record"
      foot={
        <Button wide icon="back" onPress={goBack}>
          {common.buttons.back}
        </Button>
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{sealed ? words.sealed : words.draft}</p>
      {changedSinceSeal.length > 0 && (
        <div className="file-notice">
          <Notice icon="pen">{words.changed}</Notice>
        </div>
      )}
      <section className="archive-part">
        <BinTab bin="record" word={common.bins.record.word} hint={common.bins.record.hint} />
        <Paper cut="a">{content ? <PlanContents content={content} /> : <p>{file.unreadable.title}</p>}</Paper>
      </section>
      <CopyList />
      <AccessNote />
      <NeverFiledList />
      <HeldApart />
    </Screen>
  )
}
