import { useEffect, useRef, useState } from 'react'
import type { NodeId } from '../../domain/ids.ts'
import { type Leg, placeAfter } from '../../domain/way.ts'
import { FormText, type FormTextProps } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { askedText } from '../../i18n/questionText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CompanyTick } from './CompanyTick.tsx'
import { PaceTick } from './PaceTick.tsx'
import { talkCards } from './talkCards.ts'
import './way.css'
import { useTalkWords } from './useTalkWords.ts'
import { WordStone } from './WordStone.tsx'

/** All legs of the walk; whichever is touched can be moved with one more touch, for both. */
export function WaySheet({ at, onGo, onClose }: { at: string; onGo(card: string): void; onClose(): void }) {
  const { session, view } = useSession()
  const { talk, common } = useMessages()
  const words = talk.way
  const nameOf = useLegName()
  const { cards, legs } = talkCards(view.pack, view.conversation)
  const card = cards.find(({ id }) => id === at)
  const here = card && 'piece' in card ? legs[card.piece] : card?.kind === 'end' ? legs.at(-1) : undefined
  const [chosen, setChosen] = useState<NodeId | null>(null)
  const [moved, setMoved] = useState<{ leg: NodeId; to: number } | null>(null)
  const place = legs.findIndex(({ id }) => id === chosen)
  const leg = legs[place]
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [])
  // Whoever moves a leg far sees where it went.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the place that scrolls.
  useEffect(() => {
    list.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' })
  }, [place])

  const move = ({ id }: Leg, to: number) => {
    const next = Math.max(0, Math.min(to, legs.length - 1))
    session.moveLeg(id, next)
    setMoved({ leg: id, to: next })
  }
  const there = moved && legs[moved.to]
  // Said when it is so.
  const said =
    moved && there?.id === moved.leg
      ? words.moved({ leg: nameOf(there), at: moved.to + 1, of: legs.length })
      : ''
  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        leg ? (
          <fieldset className="way-moves" aria-label={words.about({ leg: nameOf(leg) })}>
            {!view.isReadOnly && (
              <div>
                <Move icon="up" word={words.earlier} onPress={() => move(leg, place - 1)} />
                <Move icon="down" word={words.later} onPress={() => move(leg, place + 1)} />
                <Move
                  icon="walk"
                  word={words.takeNext}
                  onPress={() => move(leg, placeAfter(legs, here?.id ?? null, leg.id))}
                />
              </div>
            )}
            <Button kind="go" size="talk" wide iconAfter="next" onPress={() => onGo(firstCard(leg))}>
              {words.go}
            </Button>
          </fieldset>
        ) : (
          <Button kind="go" size="talk" wide onPress={onClose}>
            {talk.onWithTalk}
          </Button>
        )
      }
    >
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <BinTab bin="ours" word={common.bins.ours.word} hint={words.hint} />
      <ol ref={list} className="way-legs">
        {legs.map((each, number) => (
          <li key={each.id}>
            <button
              type="button"
              aria-pressed={each.id === chosen}
              aria-current={each.id === here?.id ? 'step' : undefined}
              onClick={() => setChosen(each.id === chosen ? null : each.id)}
            >
              <span className="way-number">{number + 1}</span>
              <LegName leg={each} />
              {each.id === here?.id && (
                <span className="way-here">
                  <Icon name="walk" />
                  {words.here}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <PaceTick />
      <CompanyTick />
    </Sheet>
  )
}

function Move({ icon, word, onPress }: { icon: IconName; word: string; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress}>
      <Icon name={icon} />
      {word}
    </button>
  )
}

/** A word is the stone that somebody picked. */
function LegName({ leg }: { leg: Leg }) {
  const picked = useTalkWords().find(({ node }) => node.id === leg.id)
  if (leg.kind === 'word')
    return (
      <span className="way-name">
        <WordStone by={picked?.by ?? []}>
          <FormText of={leg.node.wording} />
        </WordStone>
      </span>
    )
  return (
    <span className="way-name">
      <FormText of={wordsOf(leg)} />
    </span>
  )
}

function useLegName(): (leg: Leg) => string {
  const [language] = useLanguage()
  return leg => {
    const words = wordsOf(leg)
    return typeof words === 'string' ? words : packText(words, language)
  }
}

function wordsOf(leg: Leg): FormTextProps['of'] {
  if (leg.kind === 'word') return leg.node.wording
  const { heading } = leg.chapter
  const [first] = leg.turns
  if (heading && heading.id === leg.id) return heading.wording
  return first ? askedText(first.question) : ''
}

const firstCard = (leg: Leg): string => (leg.kind === 'word' ? leg.id : (leg.turns[0]?.question.id ?? leg.id))
