import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { NodeId } from '../../domain/ids.ts'
import { TalkRail } from '../../ui/lines/TalkRail.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useAwakeScreen } from '../../ui/useAwakeScreen.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { EndCard } from './EndCard.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { TalkFoot } from './TalkFoot.tsx'
import { TalkHead } from './TalkHead.tsx'
import { type OpenSheet, TalkSheet } from './TalkSheet.tsx'
import { TalkTools } from './TalkTools.tsx'
import { piecesOf, talkCards } from './talkCards.ts'
import { useKeptCard } from './useKeptCard.ts'
import { WordRow } from './WordRow.tsx'
import { WordsCard } from './WordsCard.tsx'

/** One card at a time, and everything one may want beside it a thumb away. */
export function TalkDeck() {
  const { session, view } = useSession()
  const navigate = useNavigate()
  const { pack, conversation, isReadOnly } = view
  const [kept, setKept] = useKeptCard(conversation.id)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const hasReminded = useRef(false)
  useAwakeScreen(conversation.talk.endedAt === null)

  const cards = talkCards(pack, conversation.edition)
  const at = Math.max(
    0,
    cards.findIndex(({ id }) => id === kept),
  )
  const card = cards[at]!
  const deck = useFocusOnTurn(card.id)
  const areWordsUnused = pack.keywordSets.length > 0 && conversation.keywordsUsed.length === 0

  const openWord = (word: NodeId) => {
    if (!isReadOnly) session.bringUpKeyword(word)
    setSheet({ kind: 'word', word })
  }
  const goToAgree = () => {
    if (!isReadOnly && conversation.talk.endedAt === null) session.endTalk()
    void navigate({ to: '/c/$id/agree', params: { id: conversation.id } })
  }
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
          <TalkRail pieces={Math.max(1, piecesOf(pack, conversation.edition).length)} at={card.rail} />
          <div className="beside-rail talk-reach">
            <TalkTools card={card} onOpen={setSheet} />
            {card.kind !== 'words' && <WordRow onWord={openWord} />}
          </div>
          <TalkFoot
            card={card}
            isFirst={at === 0}
            onTurn={step => setKept(cards[at + step]?.id ?? card.id)}
            onMark={node => setSheet({ kind: 'mark', mark: session.addMark(node) })}
            onAgree={() => (areWordsUnused && !hasReminded.current ? leave() : goToAgree())}
          />
        </>
      }
    >
      <div ref={deck} className="beside-rail talk-deck">
        <TalkHead card={card} onLeave={leave} />
        {card.kind === 'words' && <WordsCard onWord={openWord} />}
        {card.kind === 'question' && <QuestionCard question={card.question} />}
        {card.kind === 'end' && <EndCard />}
      </div>
      {sheet && (
        <TalkSheet
          sheet={sheet}
          onOpen={setSheet}
          onWord={openWord}
          onAgree={goToAgree}
          onPause={() => void navigate({ to: '/' })}
        />
      )}
    </Screen>
  )
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
