import { followUpDate } from '../../domain/agreements.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { isParty, sideOf } from '../../domain/participants.ts'
import { carriesPlan } from '../../domain/parts.ts'
import { isoToday } from '../../i18n/format.ts'
import { useConversation } from '../../workspace/WorkspaceContext.tsx'
import { StartScreen } from './StartScreen.tsx'

/** The next talk with the same person, or one beside this: what was true the last time stands there already. */
export function StartAfter({ id, part }: { id: ConversationId; part?: string | undefined }) {
  const { state } = useConversation(id)
  if (state.state === 'loading' || state.state === 'arriving') return null
  if (state.state !== 'ready') return <StartScreen />
  const { me, others, pack, conversation } = state.view
  // Made by one of the two, with the other; whoever was brought along makes none.
  const other = others.find(isParty)
  const theirs = others.filter(isParty)
  const members = theirs.length > 1 && part === undefined ? theirs.map(({ name }) => name) : []
  const link = pack.links.find(one => one.id === part)
  const day = link && carriesPlan(link) ? followUpDate(pack, conversation) : ''
  const known = {
    day: day >= isoToday() ? day : '',
    members,
    pack: pack.id,
    myName: me.name,
    myRole: sideOf(me.role),
    otherName: other?.name ?? '',
  }
  return <StartScreen known={{ ...known, after: id, ...(part === undefined ? {} : { part }) }} />
}
