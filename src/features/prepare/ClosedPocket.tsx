import { useNavigate } from '@tanstack/react-router'
import type { ParticipantId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { whoPickedOtherwise } from './standsInTheWay.ts'
import { ToldInPerson } from './ToldInPerson.tsx'
import { useNames } from './useNames.ts'

/** Each sees that the other is ready, not what was picked. */
export function ClosedPocket() {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const namesOf = useNames()
  const navigate = useNavigate()
  const { conversation, others, picks } = view
  const words = prepare.pick
  const isReady = (who: ParticipantId) => conversation.picks.some(({ by }) => by === who)
  const late = others.map(({ id }) => id).filter(id => !isReady(id))
  const { state } = view.sync.relay
  const canHandOver = !picks.toldInPerson && (state === 'offline' || state === 'trouble')
  const untrue = whoPickedOtherwise(view)
  return (
    <>
      <h2 className="pocket-title">
        {words.closed}{' '}
        {picks.toldInPerson
          ? prepare.words.told
          : late.length > 0
            ? words.othersNotReady({ names: namesOf(late), count: late.length })
            : words.othersReady({ names: namesOf(), count: others.length })}
      </h2>
      {!picks.toldInPerson && <p className="pocket-hint">{textNow()}</p>}
      {canHandOver && (
        <div>
          <TextButton
            icon="scan"
            onPress={() => void navigate({ to: '/c/$id/together', params: { id: conversation.id } })}
          >
            {common.sync.handOver({ name: namesOf() })}
          </TextButton>
        </div>
      )}
      <ToldInPerson isBrief />
      <div className="row pocket-ways">
        <Button
          kind="go"
          wide
          onPress={() => void navigate({ to: '/c/$id/prepare', params: { id: conversation.id } })}
        >
          {words.overview}
        </Button>
        {!picks.toldInPerson && (
          <Button isDisabled={view.isReadOnly} onPress={() => session.reopenPicks()}>
            {words.again}
          </Button>
        )}
      </div>
    </>
  )

  function textNow(): string {
    if (untrue.length > 0) return words.untrue({ names: namesOf(untrue) })
    return late.length > 0 ? words.waiting : words.opening
  }
}
