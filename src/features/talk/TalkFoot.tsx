import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { MarkStone } from './MarkStone.tsx'
import { nodeAt, type TalkCard } from './talkCards.ts'
import type { Marking } from './useMarking.ts'

interface TalkFootProps {
  card: TalkCard
  isFirst: boolean
  /** What the first card leads to. */
  isWordNext: boolean
  /** What is on the screen must not be written down, so it can't be marked either. */
  isUnwritten: boolean
  onTurn(step: 1 | -1): void
  marking: Marking
  onAgree(): void
}

/** Three big things for gloves: back, remember this, on. */
export function TalkFoot({
  card,
  isFirst,
  isWordNext,
  isUnwritten,
  onTurn,
  marking,
  onAgree,
}: TalkFootProps) {
  const { view } = useSession()
  const { talk: words } = useMessages()
  const node = nodeAt(card)
  return (
    <div className="row talk-foot">
      <IconButton
        look="side"
        icon="back"
        label={words.previous}
        isDisabled={isFirst && !isUnwritten}
        onPress={() => onTurn(-1)}
      />
      {card.kind === 'words' && (
        <Button kind="go" size="mark" iconAfter="next" onPress={() => onTurn(1)}>
          {isWordNext ? words.firstWord : words.firstQuestion}
        </Button>
      )}
      {isUnwritten && (
        <Button kind="go" size="mark" iconAfter="next" onPress={() => onTurn(1)}>
          {words.onward}
        </Button>
      )}
      {node && !isUnwritten && (
        <>
          <MarkStone node={node} marking={marking} />
          <IconButton look="side" icon="next" label={words.next} onPress={() => onTurn(1)} />
        </>
      )}
      {card.kind === 'end' && (
        <Button kind="go" size="mark" iconAfter="next" onPress={onAgree}>
          {view.pack.plan ? words.end.go : words.over.go}
        </Button>
      )}
    </div>
  )
}
