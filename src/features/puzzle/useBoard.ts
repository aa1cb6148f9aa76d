import { type Board, boardOf } from '../../domain/board.ts'
import { type EditionQuestion, keywordsForTalk, nodeOf } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { LText, PackNode } from '../../domain/pack.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The board as it lies, and what to call its pieces. */
export interface BoardWords {
  board: Board
  /** The words that somebody picked and that lie in the bag; the others. */
  picked: PackNode[]
  unpicked: PackNode[]
  /** Nobody while the words aren't open. */
  pickersOf(keyword: NodeId): Participant[]
  nameOf(piece: EditionQuestion | PackNode): string
  /** What a question is about, with its drawing; nothing where it stands for itself. */
  partOf(question: EditionQuestion): { name: string; wording: LText; icon: IconName | null } | null
}

export function useBoard(): BoardWords {
  const { view } = useSession()
  const [language] = useLanguage()
  const { pack, conversation, picks } = view
  const board = boardOf(pack, conversation)
  const pickers = new Map(
    keywordsForTalk(pack, conversation).map(({ node, by }) => [
      node.id,
      picks.isOpen ? conversation.participants.filter(({ id }) => by.includes(id)) : [],
    ]),
  )
  const pickersOf = (keyword: NodeId) => pickers.get(keyword) ?? []
  return {
    board,
    picked: board.bag.filter(({ id }) => pickersOf(id).length > 0),
    unpicked: board.bag.filter(({ id }) => pickersOf(id).length === 0),
    pickersOf,
    nameOf: piece => ('section' in piece ? questionText(piece, language) : packText(piece.wording, language)),
    partOf(question) {
      const section = nodeOf(pack, question.section)
      if (!section || section.id === question.id) return null
      const { wording, icon } = section
      return { name: packText(wording, language), wording, icon: iconNamed(icon) }
    },
  }
}
