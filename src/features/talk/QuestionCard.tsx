import { nodeOf, pointsOf } from '../../domain/content.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import { Points } from '../../ui/Points.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AtHand } from './AtHand.tsx'
import { Carried } from './Carried.tsx'
import { SharedNotes } from './SharedNotes.tsx'
import { headingWithin, type QuestionTurn } from './talkCards.ts'

/** The question large, and below it what somebody made *ours* beforehand. */
export function QuestionCard({ card }: { card: QuestionTurn }) {
  const { view } = useSession()
  const [language] = useLanguage()
  const { conversation } = view
  const { question } = card
  const heading = headingWithin(view.pack, card)
  const points = pointsOf(view.pack, conversation.edition, question)
  // Points of the section itself are taken up one by one before the question that gathers what came of them.
  const isGathering = points.some(
    ({ id, isAsked }) => isAsked && nodeOf(view.pack, id)?.parent !== question.id,
  )
  const section = isGathering ? nodeOf(view.pack, question.section) : undefined
  const asked = questionText(question, language)
  return (
    <>
      {heading && <p className="talk-heading">{packText(heading.wording, language)}</p>}
      <h1 className="talk-question">{section ? packText(section.wording, language) : asked}</h1>
      <Points items={points.map(({ text, ...point }) => ({ ...point, text: packText(text, language) }))} />
      {section && <p className="talk-closing">{asked}</p>}
      <AtHand documents={[...question.docs, ...points.flatMap(({ docs }) => docs)]} />
      <Carried question={question} />
      <SharedNotes at={question} />
    </>
  )
}
