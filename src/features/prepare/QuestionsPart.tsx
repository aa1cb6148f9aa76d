import { Link } from '@tanstack/react-router'
import { type EditionQuestion, nodeOf, questionsToAsk, sectionsOf } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Every question by its perspective, with the beginning of what I wrote to myself about it. */
export function QuestionsPart() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const { pack, conversation } = view
  const questions = questionsToAsk(pack, conversation.edition)
  const known = sectionsOf(pack).map(({ id }) => id)
  const others = questions.filter(({ section }) => !known.includes(section))
  return (
    <section className="prepare-part">
      <h2>{prepare.questions.title}</h2>
      <BinTab bin="mine" word={common.bins.mine.word} hint={common.bins.mine.hint} />
      <Paper cut="b">
        {known.map(section => (
          <Perspective
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

function Perspective({ section, questions }: { section: NodeId; questions: EditionQuestion[] }) {
  const { view } = useSession()
  const [language] = useLanguage()
  const node = nodeOf(view.pack, section)
  const icon = iconNamed(node?.icon)
  if (!node || questions.length === 0) return null
  return (
    <div className="perspective">
      <h3 className="prepare-perspective">
        {icon && <Icon name={icon} />}
        <span>{packText(node.wording, language)}</span>
      </h3>
      <QuestionRows questions={questions} />
    </div>
  )
}

function QuestionRows({ questions }: { questions: EditionQuestion[] }) {
  const { view } = useSession()
  const { questions: words } = useMessages().prepare
  const [language] = useLanguage()
  const { conversation, mine, me } = view
  return (
    <ul className="question-rows">
      {questions.map(question => {
        const note = mine.notes[question.id]?.trim() ?? ''
        const isShared = conversation.shared.some(({ node, by }) => node === question.id && by === me.id)
        return (
          <li key={question.id}>
            <Link to="/c/$id/prepare/$node" params={{ id: conversation.id, node: question.id }}>
              <span className="question-row-text">{questionText(question, language)}</span>
              <span className={note ? 'question-row-note' : 'question-row-note soft'}>
                {note || words.noNote}
              </span>
              {isShared && (
                <span className="question-row-shared">
                  <Icon name="ours" />
                  {words.shared}
                </span>
              )}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
