import { nodeOf, questionsToAsk } from '../../domain/content.ts'
import type { BenchMark } from '../../domain/marks.ts'
import type { PackNode } from '../../domain/pack.ts'
import type { FormTextProps } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { packText } from '../../i18n/packText.ts'
import { askedText } from '../../i18n/questionText.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** How a mark is spoken of: where on the way it was made, whose bin it is in, and who made it. */
export function useMarkWords() {
  const { view } = useSession()
  const { bench, common } = useMessages()
  const [language] = useLanguage()
  const { pack, conversation, me, others } = view
  const questions = questionsToAsk(pack, conversation.edition)
  const nameOf = ({ by }: BenchMark) =>
    shortName(conversation.participants.find(({ id }) => id === by)?.name ?? '', conversation.participants)

  function askedAt({ node }: BenchMark): FormTextProps['of'] {
    const question = questions.find(({ id }) => id === node)
    return question ? askedText(question) : (nodeOf(pack, node)?.wording ?? '')
  }

  /** The same, where it is only read out. */
  function questionOf(mark: BenchMark): string {
    const asked = askedAt(mark)
    return typeof asked === 'string' ? asked : packText(asked, language)
  }

  /** The outermost part of the form that the question stands in: the leg of the way. */
  function legOf({ node }: BenchMark): PackNode | undefined {
    const outermost = (of: PackNode | undefined): PackNode | undefined =>
      (of?.parent !== undefined && outermost(nodeOf(pack, of.parent))) || of
    const leg = outermost(nodeOf(pack, questions.find(({ id }) => id === node)?.section ?? node))
    return leg?.id === node ? undefined : leg
  }

  function hintOf(mark: BenchMark): string {
    if (mark.bin === 'mine') return common.bins.mine.hint
    const by = mark.by === me.id ? bench.byMe : bench.by({ name: nameOf(mark) || common.somebody })
    return `${oursHint(common.bins.ours, others)} · ${by}`
  }

  return { askedAt, questionOf, legOf, hintOf }
}
