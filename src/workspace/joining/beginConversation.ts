import { seedConversation } from '../../document/conversationDoc.ts'
import { putMemberInvitation } from '../../document/memberInvitations.ts'
import {
  forgetConversation,
  keepCarried,
  putNotebookEntry,
  setLastForm,
  setMyName,
} from '../../document/notebookDoc.ts'
import { noteBrought } from '../../document/participants.ts'
import { pinDevice } from '../../document/pinnedDevices.ts'
import { toggleMyCheck } from '../../document/preparation.ts'
import { newDoc } from '../../document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../../domain/ids.ts'
import { carriesPlan } from '../../domain/parts.ts'
import { ok, type Result } from '../../domain/result.ts'
import { docName } from '../docNames.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook, NotebookOnDevice } from '../notebook/notebook.ts'
import { noteOnList } from '../notebook/people.ts'
import { wholeOrGone } from '../notebook/wholeOrGone.ts'
import type { Machinery } from '../ports.ts'
import type { ConversationView, StorageTrouble } from '../views.ts'
import type { NewConversation } from '../workspace.ts'
import { invitationLifetimeMs } from './inviting.ts'
import { newLobby, openInvitation } from './newLobby.ts'
import { toCarryOn } from './ownPlans.ts'

interface Parts {
  machinery: Pick<Machinery, 'documents' | 'device' | 'lobby' | 'loadPack' | 'now' | 'newId'>
  notebook: NotebookOnDevice
  start: NewConversation
  /** The talk before it, with the same people. */
  last: ConversationView | null
}

interface Begun {
  id: ConversationId
  /** Null where there is one for each member. */
  invitation: Uint8Array | null
}

/** A conversation's document, its place in the notebook, and its invitation: on the disk as a whole, or not at all. */
export async function beginConversation(parts: Parts): Promise<Result<Begun, StorageTrouble>> {
  const { machinery, notebook } = parts
  const mine = await notebook.open()
  if (!mine.ok) return mine
  const id = machinery.newId() as ConversationId
  return wholeOrGone([id], machinery, () => putOnDisk(id, mine.value, parts))
}

async function putOnDisk(
  id: ConversationId,
  mine: Notebook,
  parts: Parts,
): Promise<Result<Begun, StorageTrouble>> {
  const { start, last } = parts
  const { documents, lobby, loadPack, newId } = parts.machinery
  const me = newId() as ParticipantId
  const others = start.others.map(other => ({ id: newId() as ParticipantId, ...other, devices: [] }))
  const pack = await loadPack(start.pack)
  const isGroup = start.me.role === 'leader' && others.length > 1
  const doc = newDoc()
  const kept = await documents.open(docName(id), doc)
  if (!kept.ok) return kept

  seedConversation(doc, {
    id,
    pack: { id: pack.id, version: pack.version },
    createdBy: me,
    ...(start.part === undefined ? {} : { part: start.part }),
    ...(isGroup ? { isGroup } : {}),
    participants: [{ id: me, ...start.me, devices: [mine.identity.public] }, ...others],
    setting: start.setting,
  })
  if (isGroup)
    for (const { id: participant, role } of others) {
      const member = { conversation: id, participant, role }
      noteBrought(doc, participant, await mine.identity.sign('attendee', member))
    }
  const isKept = await isOnDisk(kept.value)
  await kept.value.close()
  if (!isKept.ok) return isKept
  const invitation = isGroup ? null : lobby.newSecret()
  const members = isGroup ? others.map(other => other.id) : []
  noteBeginning(mine, { id, me, invitee: others[0]?.id ?? null, invitation, members }, parts)
  const link = pack.links.find(one => one.id === start.part)
  const isCarried = start.part === undefined || (link && carriesPlan(link))
  const carried = last && last.pack.id === pack.id && isCarried ? toCarryOn(last) : null
  if (carried) keepCarried(mine.doc, id, carried)
  const isNoted = await isOnDisk(mine.kept)
  if (!isNoted.ok) {
    forgetConversation(mine.doc, id)
    return isNoted
  }
  return ok({ id, invitation })
}

interface Beginning extends Begun {
  me: ParticipantId
  invitee: ParticipantId | null
  /** Of a group. */
  members: ParticipantId[]
}

function noteBeginning(
  { doc, identity }: Notebook,
  { id, me, invitee, invitation, members }: Beginning,
  { machinery: { lobby, now, newId }, start, last }: Parts,
): void {
  const addedAt = now().getTime()
  const expiresAt = addedAt + invitationLifetimeMs
  const isGroup = members.length > 0
  setMyName(doc, start.me.name)
  setLastForm(doc, start.pack)
  putNotebookEntry(doc, {
    id,
    me,
    role: start.me.role,
    invitation,
    lobbyDevice: isGroup ? null : identity.id,
    secret: null,
    invitee: isGroup ? null : invitee,
    peer: null,
    addedAt,
    expiresAt,
    offeredIn: isGroup ? null : (last?.conversation.id ?? null),
    renewed: [],
    answer: 'none',
    group: isGroup ? { leader: me, secret: lobby.newSecret() } : null,
  })
  for (const of of members)
    putMemberInvitation(doc, id, openInvitation(of, newLobby({ lobby, identity, now })))
  pinDevice(doc, id, { of: me, device: identity.public, how: 'joined', isTold: true })
  for (const node of start.confirmed ?? []) toggleMyCheck(doc, id, node)
  if (start.me.role !== 'leader') return
  // Nobody is known by a talk that several had.
  const after = start.others.length === 1 ? last?.conversation.id : undefined
  for (const { name } of start.others) noteOnList(doc, { id, name, form: start.pack, after }, newId)
}
