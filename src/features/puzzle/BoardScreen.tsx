import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isBoard } from '../../domain/board.ts'
import type { NodeId } from '../../domain/ids.ts'
import { mannerOf } from '../../domain/manner.ts'
import { isTalkOpen } from '../../domain/path.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Company } from '../../ui/Company.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useAwakeScreen } from '../../ui/useAwakeScreen.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { BagSheet } from './BagSheet.tsx'
import { BoardPath } from './BoardPath.tsx'
import { BoardTray } from './BoardTray.tsx'
import { PileSheet } from './PileSheet.tsx'
import { lookAtPiece } from './pieceOn.ts'
import { useHand } from './useHand.ts'
import './board.css'
import './boardTray.css'
import './laid.css'

/** The form as pieces, once the talk is open and where the two chose it so. */
export function BoardScreen() {
  const { conversation, pack, station } = useSession().view
  const isOpen = conversation.talk.startedAt !== null || isTalkOpen(station)
  return isOpen && isBoard(pack, conversation.setting.axes) ? <LaidBoard /> : <ClosedBoard />
}

/** Not sent away: it may open in a moment, when the other's yes is here. */
function ClosedBoard() {
  const { view } = useSession()
  const { board: words } = useMessages()
  const navigate = useNavigate()
  const toTalk = () => void navigate({ to: '/c/$id/talk', params: { id: view.conversation.id } })
  return (
    <Screen
      foot={
        <Button kind="go" size="talk" wide iconAfter="next" onPress={toTalk}>
          {words.toTalk}
        </Button>
      }
    >
      <h1>{words.closed}</h1>
    </Screen>
  )
}

type OpenSheet = { kind: 'pile' } | { kind: 'bag'; beside: NodeId | null }

function LaidBoard() {
  const { view } = useSession()
  const { board: words } = useMessages()
  const hand = useHand()
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const { pack, conversation } = view
  useAwakeScreen(conversation.talk.endedAt === null)
  const close = () => setSheet(null)
  return (
    <Screen
      bin="ours"
      foot={
        <BoardTray
          hand={hand}
          onPile={() => setSheet({ kind: 'pile' })}
          onBag={() => setSheet({ kind: 'bag', beside: null })}
        />
      }
    >
      <h1 className="board-title">
        {mannerOf(pack, conversation.setting.axes) === 'walk' ? words.walk : words.seated}
      </h1>
      <Company
        at="board"
        shows={hand.held?.kind === 'question' ? hand.held.piece.id : 'board'}
        onGo={lookAtPiece}
      />
      <BoardPath hand={hand} onHollow={question => setSheet({ kind: 'bag', beside: question })} />
      {hand.board.path.length > 0 && <ToPicture />}
      {sheet?.kind === 'pile' && <PileSheet hand={hand} onClose={close} />}
      {sheet?.kind === 'bag' && <BagSheet hand={hand} beside={sheet.beside} onClose={close} />}
    </Screen>
  )
}

function ToPicture() {
  const { id } = useSession().view.conversation
  const { laid: words } = useMessages()
  const navigate = useNavigate()
  return (
    <div className="board-picture">
      <TextButton icon="camera" onPress={() => void navigate({ to: '/c/$id/laid', params: { id } })}>
        {words.open}
      </TextButton>
    </div>
  )
}
