import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Company } from '../../ui/Company.tsx'
import { Dotted } from '../../ui/Dotted.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { PaceLine } from './PaceLine.tsx'
import type { TalkCard } from './talkCards.ts'
import { usePace } from './usePace.ts'

/** Where in the talk this is, about how long is left, and the way out. */
export function TalkHead({
  card,
  legs,
  isUnwritten,
  onGo,
  onLeave,
}: {
  card: TalkCard
  /** Of the way; 0 where there is none to walk. */
  legs: number
  isUnwritten: boolean
  onGo(card: string): boolean
  onLeave(): void
}) {
  const { talk: words, common } = useMessages()
  const { timeLeft, told } = usePace(card.id)
  const turn = card.kind === 'question' && !isUnwritten ? card : null
  const section = turn?.chapter.heading
  const icon = card.kind === 'word' ? 'bag' : iconNamed(section?.icon)
  // The rail says which piece it is; within a long one it is worth saying where.
  const isLong = turn !== null && turn.of > 3
  const piece = 'piece' in card && !isUnwritten ? card.piece : null
  const place = [
    piece !== null && (legs > 0 || !isLong) && words.piece({ number: piece + 1 }),
    isLong && words.count({ at: turn.at + 1, of: turn.of }),
    piece !== null && legs > 0 && words.legsLeft({ count: legs - piece - 1 }),
    timeLeft,
  ]
  return (
    <div className="talk-head">
      <div className="talk-head-words">
        <p className="talk-place">
          {icon && <Icon name={icon} />}
          <span>
            {card.kind === 'word' ? (
              words.tools.words
            ) : section ? (
              <FormText of={section.wording} />
            ) : (
              common.stations.talk
            )}
          </span>
        </p>
        <p className="soft small">
          <Dotted parts={place} />
        </p>
        <PaceLine told={told} />
        <Company at={card.id} onGo={onGo} />
      </div>
      <IconButton icon="close" size="talk" label={words.leave} onPress={onLeave} />
    </div>
  )
}
