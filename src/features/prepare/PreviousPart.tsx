import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-ALB-14: the last plan comes first. */
export function PreviousPart() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const navigate = useNavigate()
  const { id, previous } = view.conversation
  if (!previous) return null
  return (
    <section className="prepare-part">
      <BinTab bin="record" word={common.bins.record.word} hint={prepare.previous.hint} />
      <Paper cut="b">
        <h2 className="paper-title">{prepare.previous.title}</h2>
        <p>{prepare.previous.text}</p>
        <div className="previous-see">
          <Button
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/previous', params: { id } })}
          >
            {prepare.previous.see}
          </Button>
        </div>
      </Paper>
    </section>
  )
}
