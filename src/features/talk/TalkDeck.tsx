import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { NodeId } from '../../domain/ids.ts'
import { unwrittenWith } from '../../domain/unwritten.ts'
import { isWalk } from '../../domain/way.ts'
import { TalkRail } from '../../ui/lines/TalkRail.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useAwakeScreen } from '../../ui/useAwakeScreen.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { DaylightOffer } from './DaylightOffer.tsx'
import { EndCard } from './EndCard.tsx'
import { MarkSign } from './MarkSign.tsx'
import { type BesideQuestion, QuestionCard } from './QuestionCard.tsx'
import { TalkFoot } from './TalkFoot.tsx'
import { TalkHead } from './TalkHead.tsx'
import { type OpenSheet, TalkSheet } from './TalkSheet.tsx'
import { TalkTools } from './TalkTools.tsx'
import { nodeAt, type TalkCard, talkCards } from './talkCards.ts'
import { UnwrittenCard } from './UnwrittenCard.tsx'
import { useDoubleTap } from './useDoubleTap.ts'
import { useKeptCard } from './useKeptCard.ts'
import { useMarking } from './useMarking.ts'
import { useTouchLock } from './useTouchLock.ts'
import { WordCard } from './WordCard.tsx'
import { WordRow } from './WordRow.tsx'
import { WordsCard } from './WordsCard.tsx'

/** One card at a time, and everything one may want beside it a thumb away. */
export function TalkDeck({ beside }: { beside: BesideQuestion }) {
  const { session, view } = useSession()
  const navigate = useNavigate()
  const { pack, conversation, isReadOnly } = view
  const isOnPath = isWalk(pack, conversation)
  const [kept, setKept] = useKeptCard(view.isTrial ? null : conversation.id, isOnPath)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  // R-GBG-02: nowhere but here, and gone with the screen.
  const [isBeside, setBeside] = useState(false)
  const hasReminded = useRef(false)
  const [isLocked] = useTouchLock()
  useAwakeScreen(conversation.talk.endedAt === null && !(isOnPath && isLocked))

  const { cards, legs, pieces } = talkCards(pack, conversation)
  const at = usePlaceIn(cards, kept)
  const card = cards[at]!
  const { edition } = conversation
  const unwritten = card.kind === 'question' ? unwrittenWith(pack, edition, card.question, view.me.role) : []
  const isUnwritten = isBeside && unwritten.length > 0
  const deck = useFocusOnTurn(isUnwritten ? '' : card.id)
  const marking = useMarking(card.id)
  const node = nodeAt(card)
  useDoubleTap(deck, node && !isUnwritten ? () => marking.mark(node) : null)
  const areWordsUnused = pack.keywordSets.length > 0 && conversation.keywordsUsed.length === 0

  const go = (to: string) => {
    setBeside(false)
    setKept(to)
    const word = cards.find(({ id }) => id === to)
    if (word?.kind === 'word' && !isReadOnly) session.bringUpKeyword(word.word.id)
  }
  const goIfThere = (to: string) => {
    const isThere = cards.some(({ id }) => id === to)
    if (isThere) go(to)
    return isThere
  }
  const turn = (step: 1 | -1) => {
    const isAcross = isUnwritten ? step === -1 : step === 1 && unwritten.length > 0
    if (isAcross) setBeside(!isUnwritten)
    else go(cards[at + step]?.id ?? card.id)
  }
  const openWord = (word: NodeId) => {
    if (!isReadOnly) session.bringUpKeyword(word)
    setSheet({ kind: 'word', word })
  }
  const goToAgree = () => {
    if (!isReadOnly && conversation.talk.endedAt === null) session.endTalk()
    if (!pack.plan) return void navigate({ to: '/' })
    void navigate({ to: '/c/$id/agree', params: { id: conversation.id } })
  }
  const members = conversation.participants.filter(({ role }) => role === 'employee').length
  const leave = () => {
    const needsWord = areWordsUnused && !hasReminded.current
    hasReminded.current = true
    setSheet({ kind: 'leave', isReminder: needsWord })
  }

  return (
    <Screen
      header={null}
      foot={
        <>
          <TalkRail pieces={pieces} members={members} at={card.rail} />
          {!isUnwritten && (
            <div className="beside-rail talk-reach">
              {isOnPath && <DaylightOffer />}
              <TalkTools card={card} hasWay={legs.length > 1} onOpen={setSheet} />
              {card.kind !== 'words' && card.kind !== 'word' && <WordRow onWord={openWord} />}
              <MarkSign marking={marking} />
            </div>
          )}
          <TalkFoot
            card={card}
            isFirst={at === 0}
            isWordNext={cards[at + 1]?.kind === 'word'}
            isUnwritten={isUnwritten}
            onTurn={turn}
            marking={marking}
            onAgree={() => (areWordsUnused && !hasReminded.current ? leave() : goToAgree())}
          />
        </>
      }
    >
      <div ref={deck} className="beside-rail talk-deck">
        <TalkHead card={card} legs={legs.length} isUnwritten={isUnwritten} onGo={goIfThere} onLeave={leave} />
        {card.kind === 'words' && <WordsCard onWord={openWord} />}
        {card.kind === 'word' && <WordCard word={card.word} />}
        {isUnwritten && <UnwrittenCard parts={unwritten} />}
        {card.kind === 'question' && !isUnwritten && <QuestionCard card={card} beside={beside} />}
        {card.kind === 'end' && <EndCard />}
      </div>
      {sheet && (
        <TalkSheet
          sheet={sheet}
          onOpen={setSheet}
          onGo={go}
          onWord={openWord}
          onAgree={goToAgree}
          onPause={() => void navigate({ to: '/' })}
        />
      )}
    </Screen>
  )
}

/** Where a card was left out, by whomever, the talk goes on at what stands in its place. */
function usePlaceIn(cards: TalkCard[], kept: string | null): number {
  const last = useRef(0)
  const found = cards.findIndex(({ id }) => id === kept)
  const at = found >= 0 ? found : Math.min(last.current, cards.length - 1)
  useEffect(() => {
    last.current = at
  }, [at])
  return at
}

/** A new card begins at its top, and its heading is what a screen reader says. */
function useFocusOnTurn(card: string) {
  const deck = useRef<HTMLDivElement>(null)
  const shown = useRef(card)
  useEffect(() => {
    if (shown.current === card) return
    shown.current = card
    const heading = deck.current?.querySelector<HTMLElement>('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    heading.closest('.screen')?.scrollTo(0, 0)
    heading.closest('.screen-body')?.scrollTo(0, 0)
  }, [card])
  return deck
}
