import {
  type EditionQuestion,
  isGathering,
  nodeOf,
  type Point,
  pointsOf,
  pointsToPrepare,
  questionsToAsk,
} from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { LText } from '../../domain/pack.ts'
import type { FormTextProps } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { askedText } from '../../i18n/questionText.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What a private note is about: a point to prepare, or a question of the talk. */
export interface NoteSubject {
  node: NodeId
  isPoint: boolean
  /** Where among its like it stands; null where the heading says it. */
  place: string | null
  /** The part of the form that is named with it. */
  section: LText | null
  icon: IconName | null
  heading: FormTextProps['of']
  points: readonly Point[]
  /** Below the points, where the question gathers what came of them. */
  closing: FormTextProps['of'] | null
  meaning: Pick<EditionQuestion, 'standard' | 'isReworded'>
  previous: NodeId | undefined
  next: NodeId | undefined
}

/** Null where the form has nothing of that id for this person. */
export function useNoteSubject(node: NodeId): NoteSubject | null {
  const { view } = useSession()
  const words = useMessages().prepare
  const [language] = useLanguage()
  const { pack, conversation, me } = view
  const { edition, setting } = conversation

  const points = pointsToPrepare(pack, me.role, setting.axes)
  const ownAt = points.findIndex(({ id }) => id === node)
  const point = points[ownAt]
  if (point) {
    const { wording, intent } = point
    return {
      node,
      isPoint: true,
      place: words.points.place({ at: ownAt + 1, of: points.length }),
      section: null,
      icon: 'mine',
      heading: wording,
      points: [],
      closing: null,
      meaning: { standard: { wording, intent }, isReworded: false },
      previous: points[ownAt - 1]?.id,
      next: points[ownAt + 1]?.id,
    }
  }

  const questions = questionsToAsk(pack, edition)
  const at = questions.findIndex(({ id }) => id === node)
  const question = questions[at]
  if (!question) return null
  const section = nodeOf(pack, question.section)
  const siblings = questions.filter(other => other.section === question.section)
  const below = pointsOf(pack, edition, question)
  const asked = askedText(question)
  const gathered = section && isGathering(pack, question, below) ? section.wording : null
  return {
    node,
    isPoint: false,
    place:
      gathered && siblings.length === 1
        ? null
        : words.note.place({
            section: section ? packText(section.wording, language) : words.note.ownQuestion,
            at: siblings.indexOf(question) + 1,
            of: siblings.length,
          }),
    section: section?.wording ?? null,
    icon: iconNamed(section?.icon),
    heading: gathered ?? asked,
    points: below,
    closing: gathered && asked,
    meaning: question,
    previous: questions[at - 1]?.id,
    next: questions[at + 1]?.id,
  }
}
