import { Link } from '@tanstack/react-router'
import { stations } from '../../domain/conversation.ts'
import { Dotted } from '../../ui/Dotted.tsx'
import { PairLine } from '../../ui/lines/PairLine.tsx'
import type { ConversationSummary } from '../../workspace/views.ts'
import { reachByRole } from './reachByRole.ts'
import { strandsOf } from './strandsOf.ts'
import { dayAhead, fullNames, ownerOf, statusOf, type Wording, whenOf } from './words.ts'

interface ConversationRowProps {
  row: ConversationSummary
  wording: Wording
  /** Another stands under the same name. */
  saysDay: boolean
}

export function ConversationRow({ row, wording, saysDay }: ConversationRowProps) {
  const { common, home } = wording.messages
  const reach = reachByRole(row)
  const group = strandsOf(row)
  const owner = ownerOf(row, wording)
  const stationName = (at: number) => common.stations[stations[at]!]
  return (
    <Link className="conversation-row" to="/c/$id" params={{ id: row.id }}>
      <h2>{fullNames(row, wording)}</h2>
      <span className="station">{common.stations[row.station]}</span>
      {row.part && (
        <p className="strong" lang={row.partLocale}>
          {row.part}
        </p>
      )}
      {owner && <p className="strong">{owner}</p>}
      {saysDay && <p className="soft">{whenOf(row, wording)}</p>}
      <p className="soft">
        <Dotted parts={[!saysDay && dayAhead(row, wording), statusOf(row, wording)]} />
      </p>
      <PairLine leader={group?.leader ?? reach.leader} employee={reach.employee} members={group?.members} />
      <span className="visually-hidden">
        {group
          ? [
              home.leaderLine({ station: stationName(group.leader) }),
              ...group.members.map(({ name, reach: at }) => home.line({ name, station: stationName(at) })),
            ].join(' ')
          : home.lines({ leader: stationName(reach.leader), employee: stationName(reach.employee) })}
      </span>
    </Link>
  )
}
