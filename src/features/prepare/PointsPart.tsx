import { pointsToPrepare } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { NoteRow } from './NoteRow.tsx'

/** What the form asks each to think through alone; how many were written about is said, never asked for. */
export function PointsPart() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const { pack, me, mine, conversation } = view
  const points = pointsToPrepare(pack, me.role, conversation.setting.axes)
  const written = points.filter(({ id }) => mine.notes[id]?.trim()).length
  const words = prepare.points
  if (points.length === 0) return null
  return (
    <section className="prepare-part">
      <h2>{words.title}</h2>
      <p className="soft">{points.length > 1 ? words.some({ count: points.length, written }) : words.one}</p>
      <BinTab bin="mine" word={common.bins.mine.word} hint={common.bins.mine.hint} />
      <Paper cut="a">
        <ul className="question-rows">
          {points.map(({ id, wording }) => (
            <li key={id}>
              <NoteRow node={id} text={<FormText of={wording} />} />
            </li>
          ))}
        </ul>
      </Paper>
    </section>
  )
}
