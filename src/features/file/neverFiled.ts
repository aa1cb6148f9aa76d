import { notesApart } from '../../domain/filing.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Mark } from '../../domain/marks.ts'
import { isExcludedFromRecord } from '../../domain/record.ts'
import type { Bin } from '../../ui/Screen.tsx'
import type { ConversationView } from '../../workspace/views.ts'

/** Something that people write or choose here, and that has no way into the record. */
export type NeverFiled =
  | { bin: 'mine'; what: 'preparation'; count: number }
  | { bin: 'mine'; what: 'othersPreparation'; of: ParticipantId[] }
  | { bin: 'ours'; what: 'picks' | 'notes' | 'marks' | 'shared'; count: number }

/**
 * R-ALB-12, R-ALB-16: by the pack's own rules where it has them, else by the plan's shape, which holds agreements
 * only. Content that must never be written down isn't among them: naming it would be a trace.
 */
export function neverFiled({ pack, conversation, mine, others }: ConversationView): NeverFiled[] {
  const notes = notesApart(pack, conversation.edition)
  const shown = conversation.picks.flatMap(pick => pick.opened?.keywords ?? [])
  const hasPicks = pack.keywordSets.length > 0 && isExcludedFromRecord(pack, 'picks')
  const all: (NeverFiled | false)[] = [
    isExcludedFromRecord(pack, 'preparation') && {
      bin: 'mine',
      what: 'preparation',
      count: Object.values(mine.notes).filter(text => text?.trim()).length,
    },
    isExcludedFromRecord(pack, 'preparation') && {
      bin: 'mine',
      what: 'othersPreparation',
      of: others.map(({ id }) => id),
    },
    hasPicks && { bin: 'ours', what: 'picks', count: shown.length },
    notes.length > 0 && {
      bin: 'ours',
      what: 'notes',
      count: notes.filter(id => conversation.notes[id]?.trim()).length,
    },
    { bin: 'ours', what: 'marks', count: conversation.marks.filter(isStillAMark).length },
    { bin: 'ours', what: 'shared', count: conversation.shared.length },
  ]
  return all.filter(item => item !== false)
}

/** What became an agreement is filed with it, and a note is counted as one. */
const isStillAMark = ({ fate }: Mark) => fate === 'open' || fate === 'settled'

export const neverFiledBins = ['mine', 'ours'] as const satisfies Bin[]
