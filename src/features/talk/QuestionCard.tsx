import { nodeOf, pointsOf } from '../../domain/content.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Points } from '../../ui/Points.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AtHand } from './AtHand.tsx'
import { Carried } from './Carried.tsx'
import { headingWithin, type QuestionTurn } from './talkCards.ts'

/** The question large, and below it what somebody made *ours* beforehand. */
export function QuestionCard({ card }: { card: QuestionTurn }) {
  const { view } = useSession()
  const { common, talk: words } = useMessages()
  const [language] = useLanguage()
  const { conversation, me } = view
  const { question } = card
  const heading = headingWithin(view.pack, card)
  const points = pointsOf(view.pack, conversation.edition, question)
  // Points of the section itself are taken up one by one before the question that gathers what came of them.
  const isGathering = points.some(
    ({ id, isAsked }) => isAsked && nodeOf(view.pack, id)?.parent !== question.id,
  )
  const section = isGathering ? nodeOf(view.pack, question.section) : undefined
  const asked = questionText(question, language)
  const notes = conversation.shared.filter(({ node, text }) => node === question.id && text.trim() !== '')
  const nameOf = (by: typeof me.id) =>
    firstName(conversation.participants.find(({ id }) => id === by)?.name ?? '') || common.somebody
  return (
    <>
      {heading && <p className="talk-heading">{packText(heading.wording, language)}</p>}
      <h1 className="talk-question">{section ? packText(section.wording, language) : asked}</h1>
      <Points items={points.map(({ text, ...point }) => ({ ...point, text: packText(text, language) }))} />
      {section && <p className="talk-closing">{asked}</p>}
      <AtHand documents={[...question.docs, ...points.flatMap(({ docs }) => docs)]} />
      <Carried question={question} />
      {notes.map(({ id, by, text }) => (
        <div key={id} className="talk-shared">
          <BinTab
            bin="ours"
            word={common.bins.ours.word}
            hint={by === me.id ? words.notes.sharedByMe : words.notes.shared({ name: nameOf(by) })}
          />
          <Paper cut="b">
            <p className="said">{text}</p>
          </Paper>
        </div>
      ))}
    </>
  )
}
