import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormLang } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import type { LaidBoard } from '../../snapshot/layoutBoard.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { type HandedOver, handOver, save } from '../../ui/handOver.ts'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useWayBack } from '../../ui/useWayBack.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { type BoardPicture, useBoardPicture } from './useBoardPicture.ts'
import { useLaidBoard } from './useLaidBoard.ts'
import './laid.css'

/** What the two have laid, as a picture that they may keep: theirs, never the record's. */
export function LaidScreen() {
  const { view } = useSession()
  const { laid: words, common, file } = useMessages()
  const navigate = useNavigate()
  const board = useLaidBoard()
  const { id, participants, setting } = view.conversation
  const goBack = useWayBack(() => void navigate({ to: '/c/$id/board', params: { id } }))
  const names = participants.map(({ name }) =>
    shortName(name, participants).replace(/[^\p{L}\p{M}\p{N} -]/gu, ''),
  )
  const [picture, drawAnew] = useBoardPicture(
    board,
    `${[words.file, ...names, setting.date].filter(Boolean).join(' ')}.jpg`,
  )
  const [last, setLast] = useState<HandedOver | null>(null)
  const isReady = picture.state === 'ready'
  const hand = (how: (files: File[]) => Promise<HandedOver>) => {
    if (isReady) void how([picture.file]).then(setLast)
  }

  const back = (
    <Button wide icon="back" onPress={goBack}>
      {common.buttons.back}
    </Button>
  )
  if (board.path.length === 0) {
    return (
      <Screen bin="ours" foot={back}>
        <h1>{words.title}</h1>
        <p className="lead">{words.nothing}</p>
      </Screen>
    )
  }
  return (
    <Screen
      bin="ours"
      foot={
        <>
          <Button kind="go" wide icon="share" isDisabled={!isReady} onPress={() => hand(handOver)}>
            {words.keep}
          </Button>
          {back}
        </>
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className="laid-picture">
        <BinTab bin="ours" word={common.bins.ours.word} hint={words.hint} />
        <Drawn picture={picture} onAgain={drawAnew} />
      </div>
      <TextButton icon="download" isDisabled={!isReady} onPress={() => hand(save)}>
        {file.share.download}
      </TextButton>
      <p className="small" role="status">
        {last === null || last === 'cancelled' ? '' : file.share.said[last]}
      </p>
      <AsText board={board} />
    </Screen>
  )
}

function Drawn({ picture, onAgain }: { picture: BoardPicture; onAgain(): void }) {
  const { laid: words, file } = useMessages()
  if (picture.state === 'ready')
    return <img src={picture.address} alt={words.alt} decoding="async" onError={onAgain} />
  if (picture.state === 'drawing') return <p role="status">{file.picture.drawing}</p>
  return (
    <div role="alert">
      <p>{file.picture.failed}</p>
      <Button icon="flip" onPress={onAgain}>
        {file.picture.drawAgain}
      </Button>
    </div>
  )
}

/** The same for whoever doesn't see the picture, or wants it larger. */
function AsText({ board }: { board: LaidBoard }) {
  const { laid: words } = useMessages()
  return (
    <section className="laid-text">
      <h2>{words.asText}</h2>
      <ol lang={useFormLang()}>
        {board.path.map(({ part, question, stones }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a laid paper is its place on the path.
          <li key={at}>
            <p className="small">{part}</p>
            <p className="strong">{question}</p>
            {stones.length > 0 && (
              <p>
                {stones.map(({ word, initials }) => (initials ? `${word} (${initials})` : word)).join(', ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
