import {
  type EditionQuestion,
  nodeOf,
  pointsToPrepare,
  questionsToAsk,
  sectionsOf,
} from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { askedText } from '../../i18n/questionText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { NoteRow } from './NoteRow.tsx'

/** Every question by its perspective, with the beginning of what I wrote to myself about it. */
export function QuestionsPart() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const { pack, conversation, me } = view
  const questions = questionsToAsk(pack, conversation.edition)
  if (questions.length === 0) return null
  const known = sectionsOf(pack).map(({ id }) => id)
  const others = questions.filter(({ section }) => !known.includes(section))
  const Section = pointsToPrepare(pack, me.role, conversation.setting.axes).length > 0 ? Folded : Perspective
  return (
    <section className="prepare-part">
      <h2>{prepare.questions.title}</h2>
      <BinTab bin="mine" word={common.bins.mine.word} hint={common.bins.mine.hint} />
      <Paper cut="b">
        {known.map(section => (
          <Section
            key={section}
            section={section}
            questions={questions.filter(question => question.section === section)}
          />
        ))}
        {others.length > 0 && <QuestionRows questions={others} />}
      </Paper>
    </section>
  )
}

interface SectionProps {
  section: NodeId
  questions: EditionQuestion[]
}

function Perspective({ section, questions }: SectionProps) {
  const { view } = useSession()
  const node = nodeOf(view.pack, section)
  const icon = iconNamed(node?.icon)
  if (!node || questions.length === 0) return null
  return (
    <div className="perspective">
      <h3 className="prepare-perspective">
        {icon && <Icon name={icon} />}
        <span>
          <FormText of={node.wording} />
        </span>
      </h3>
      <QuestionRows questions={questions} />
    </div>
  )
}

/** Where the form has points of its own for preparing, its questions are there to look up. */
function Folded({ section, questions }: SectionProps) {
  const { view } = useSession()
  const { questions: words } = useMessages().prepare
  const node = nodeOf(view.pack, section)
  const written = questions.filter(({ id }) => view.mine.notes[id]?.trim()).length
  if (!node || questions.length === 0) return null
  return (
    <details className="folded-section" open={written > 0}>
      <summary>
        <span>
          <span className="question-row-text">
            <FormText of={node.wording} />
          </span>
          <span className="question-row-note soft">{words.about({ count: questions.length, written })}</span>
        </span>
        <Icon name="down" />
      </summary>
      <QuestionRows questions={questions} />
    </details>
  )
}

function QuestionRows({ questions }: { questions: EditionQuestion[] }) {
  const { questions: words } = useMessages().prepare
  return (
    <ul className="question-rows">
      {questions.map(question => (
        <li key={question.id}>
          <NoteRow node={question.id} text={<FormText of={askedText(question)} />} none={words.noNote} />
        </li>
      ))}
    </ul>
  )
}
