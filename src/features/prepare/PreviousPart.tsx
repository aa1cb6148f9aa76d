import { useNavigate } from '@tanstack/react-router'
import { otherAuthors } from '../../domain/previousPlan.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { BringPlan } from './BringPlan.tsx'

/** R-ALB-14: the last plan comes first. */
export function PreviousPart() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  const { id, previous, participants } = view.conversation
  if (!previous) return <BringPlan />
  const words = prepare.previous
  const authors = otherAuthors(previous.canonical, participants)
  const names = formats.list(authors.map(({ name }) => shortName(name, authors)))
  return (
    <section className="prepare-part">
      <BinTab
        bin="record"
        word={common.bins.record.word}
        hint={names === '' ? words.hint : words.hintOf({ names })}
      />
      <Paper cut="b">
        <h2 className="paper-title">{words.title}</h2>
        <p>{names === '' ? words.text : words.textOf}</p>
        <div className="previous-see">
          <Button
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/previous', params: { id } })}
          >
            {words.see}
          </Button>
        </div>
      </Paper>
    </section>
  )
}
