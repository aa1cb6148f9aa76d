import { type MemberInvitation as Invited, readMemberInvitations } from '../../document/memberInvitations.ts'
import { readPartings } from '../../document/partings.ts'
import type { Conversation, Participant } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { GroupView, MemberInvitation, MemberView } from '../views.ts'
import type { KnownDevices } from './knownDevices.ts'
import type { ViewParts } from './viewParts.ts'

type Devices = Pick<KnownDevices, 'of' | 'hasLeft'>

/** Who is in a group's conversation and who isn't yet; null where two talk. */
export function groupView(
  { participants }: Conversation,
  parts: ViewParts,
  devices: Devices,
): GroupView | null {
  const { entry, notebook } = parts
  if (!entry.group) return null
  const { leader } = entry.group
  const rows = readMemberInvitations(notebook, entry.id)
  const members = participants.filter(({ id }) => id !== leader)
  return {
    isMine: leader === entry.me,
    members: members.map(member =>
      memberView(member, rows.find(({ of }) => of === member.id) ?? null, parts),
    ),
    leftBy: leftBy(parts, devices),
  }
}

function leftBy({ entry, doc }: ViewParts, devices: Devices): ParticipantId | null {
  if (!entry.group) return null
  if (entry.leftBy) return entry.leftBy
  if (!devices.hasLeft(entry.me)) return null
  const mine = devices.of(entry.me).map(({ signKey }) => signKey)
  const isMine = readPartings(doc).some(({ of, by }) => of === entry.me && mine.includes(by))
  return isMine ? entry.me : entry.group.leader
}

function memberView(
  { id, name, devices }: Participant,
  row: Invited | null,
  { entry, device, now, memberLinks }: ViewParts,
): MemberView {
  const links = memberLinks.get(id)
  return {
    id,
    name: name || (row?.answeredAs ?? ''),
    invitation: invitationOf(),
    alsoTried: links?.alsoTried ?? [],
  }

  function invitationOf(): MemberInvitation {
    if (row?.state === 'admitted') return { state: 'answered' }
    if (devices.length > 0 || id === entry.me) return { state: 'in' }
    if (row?.state !== 'open' || row.lobbyDevice !== device.id || !links) return { state: 'invited' }
    if (row.expiresAt < now.getTime()) return { state: 'expired' }
    return { state: 'open', link: links.link, expiresAt: row.expiresAt, isHeldUp: links.isHeldUp }
  }
}
