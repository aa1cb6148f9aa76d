import { useNavigate } from '@tanstack/react-router'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { BigPair } from '../../ui/lines/BigPair.tsx'
import { LateBigGroup } from '../../ui/lines/LateGroup.tsx'
import type { ConversationSummary } from '../../workspace/views.ts'
import { actRoute } from './actRoute.ts'
import { reachByRole } from './reachByRole.ts'
import { strandsOf } from './strandsOf.ts'
import { calledOf, fullNames, ownerOf, statusOf, type Wording, whenOf } from './words.ts'

/** The conversation that waits, on the night field, with the one act that moves it. */
export function ForemostConversation({ row, wording }: { row: ConversationSummary; wording: Wording }) {
  const navigate = useNavigate()
  const { home } = wording.messages
  const isMyTurn = row.waitsFor.who === 'me' || row.waitsFor.who === 'both'
  const isInvitation = isMyTurn && row.waitsFor.act === 'answer'
  const people = row.others.map(name => ({ name }))
  const called = (name: string) => shortName(name, people)
  const other = row.others.length === 1 ? called(row.others[0]!) : calledOf(row, wording)
  const [leader = other, employee = other] = row.others.map(called)
  const names = {
    leader: { leader: home.you, employee: other },
    employee: { leader: other, employee: home.you },
    unionRep: { leader, employee },
  }[row.myRole]
  const reach = reachByRole(row)
  const group = strandsOf(row)
  const owner = ownerOf(row, wording)
  return (
    <section className="foremost on-night">
      <h2>{fullNames(row, wording)}</h2>
      {row.part && (
        <p className="strong" lang={row.partLocale}>
          {row.part}
        </p>
      )}
      {owner && <p className="strong">{owner}</p>}
      {/* The day is that of this talk, and the invitation is to another. */}
      {!isInvitation && <p className="soft">{whenOf(row, wording)}</p>}
      {!isMyTurn && <p className="soft">{statusOf(row, wording)}</p>}
      {group ? (
        <LateBigGroup
          meanwhile={<div className="big-pair big-group" />}
          leader={group.leader}
          leaderName={row.myRole === 'leader' ? home.you : called(row.others[0] ?? '')}
          members={group.members}
        />
      ) : (
        <BigPair
          leader={reach.leader}
          employee={reach.employee}
          leaderName={names.leader}
          employeeName={names.employee}
        />
      )}
      <Button
        kind={isMyTurn ? 'go' : 'plain'}
        wide
        onPress={() =>
          void navigate({ to: isMyTurn ? actRoute[row.waitsFor.act] : '/c/$id', params: { id: row.id } })
        }
      >
        {isMyTurn ? home.act[row.waitsFor.act] : home.act.done}
      </Button>
    </section>
  )
}
