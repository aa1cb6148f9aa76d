import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { groupQuestionsFor } from '../../domain/access.ts'
import { groupAskedIn } from '../../domain/agreements.ts'
import { isGathering, nodeOf, pointsOf } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { askedText } from '../../i18n/questionText.ts'
import { Points } from '../../ui/Points.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AtHand } from './AtHand.tsx'
import { Carried } from './Carried.tsx'
import { SharedNotes } from './SharedNotes.tsx'
import { headingWithin, type QuestionTurn } from './talkCards.ts'

/** What other parts of the app know about a question. */
export interface BesideQuestion {
  /** Where the form wants something of the group's talk there. */
  fromGroup(question: NodeId): ReactNode
  /** Where a part of the plan stands on its screen. */
  placeInPlan(group: NodeId): string
}

/** The question large, and below it what somebody made *ours* beforehand. */
export function QuestionCard({ card, beside }: { card: QuestionTurn; beside: BesideQuestion }) {
  const { view } = useSession()
  const { talk } = useMessages()
  const navigate = useNavigate()
  const { conversation } = view
  const params = { id: conversation.id }
  const { question } = card
  const heading = headingWithin(view.pack, card)
  const points = pointsOf(view.pack, conversation.edition, question)
  const section = isGathering(view.pack, question, points) ? nodeOf(view.pack, question.section) : undefined
  const group = groupAskedIn(view.pack, question.id)
  const asked = askedText(question)
  return (
    <>
      {heading && (
        <p className="talk-heading">
          <FormText of={heading.wording} />
        </p>
      )}
      <h1 className="talk-question">
        <FormText of={section ? section.wording : asked} />
      </h1>
      <Points items={points.map(({ text, ...point }) => ({ ...point, text: <FormText of={text} /> }))} />
      {section && (
        <p className="talk-closing">
          <FormText of={asked} />
        </p>
      )}
      <AtHand documents={[...question.docs, ...points.flatMap(({ docs }) => docs)]} />
      <Carried question={question} />
      <SharedNotes at={question} />
      {groupQuestionsFor(view.pack, question.id) && beside.fromGroup(question.id)}
      {group && (
        <TextButton
          icon="list"
          onPress={() => void navigate({ to: '/c/$id/agree', params, hash: beside.placeInPlan(group) })}
        >
          {talk.toPlan}
        </TextButton>
      )}
    </>
  )
}
