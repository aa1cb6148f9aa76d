import type { PackNode } from '../../domain/pack.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { initialsOf } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { Hand } from './useHand.ts'
import '../../ui/Stone.css'

/** In its picker's colour and with the initial, as in the talk; `onPress` where a press means more than taking it up. */
export function BoardStone({
  keyword,
  hand,
  onPress,
}: {
  keyword: PackNode
  hand: Hand
  onPress?: () => void
}) {
  const { participants } = useSession().view.conversation
  const by = hand.pickersOf(keyword.id)
  const only = by.length === 1 ? by[0] : undefined
  const initials = initialsOf(by, participants)
  return (
    <button
      type="button"
      className={only ? `stone stone-${sideOf(only.role)} board-stone` : 'stone board-stone'}
      data-piece={onPress ? undefined : keyword.id}
      data-kind="stone"
      aria-pressed={onPress ? undefined : hand.held?.piece.id === keyword.id}
      onClick={({ detail }) => (onPress ? onPress() : hand.take(keyword.id, detail === 0))}
    >
      {initials && <span className="stone-initial">{initials}</span>}
      <span>
        <FormText of={keyword.wording} />
      </span>
    </button>
  )
}
