import {
  keepOffered,
  type MemberInvitation,
  putMemberInvitation,
  readMemberInvitations,
  readOffered,
} from '../../document/memberInvitations.ts'
import { changeNotebookEntry } from '../../document/notebookDoc.ts'
import { addDevice, bringAlong, readClaimedDevices } from '../../document/participants.ts'
import { putParting } from '../../document/partings.ts'
import { pinDevice } from '../../document/pinnedDevices.ts'
import { applyState, LOCAL_ORIGIN, newDoc, onChange, stateOf } from '../../document/sharedDoc.ts'
import type { Conversation } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { isSameDevice } from '../../domain/participants.ts'
import { fail, ok } from '../../domain/result.ts'
import type { GroupActs } from '../conversationSession.ts'
import type { Answer, Offer } from '../lobbyPorts.ts'
import { onceLater } from '../onceLater.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { ViewParts } from '../view/viewParts.ts'
import { introductionFor } from './introducing.ts'
import { type LettingInParts, lettingIn } from './lettingIn.ts'
import { type LobbyAtHand, lobbyAtHand, lookAgainMs, offerFollowsMs } from './lobbyAtHand.ts'
import { newLobby, openInvitation, toCloseWith } from './newLobby.ts'

export interface GroupMembers extends GroupActs {
  links(): ViewParts['memberLinks']
  /** What it rests on has changed. */
  lookSoon(): void
  close(): void
}

interface Parts extends LettingInParts {
  newId(): string
  /** Nothing is written here that the relay hasn't got, and no other secret is about to take this one's place. */
  isSettledAtRelay(): boolean
}

/**
 * The leader's half of a group: an invitation, and with it a lobby, for each member. The first who answers one is let in,
 * and gets sealed to their device what it takes to take part (SPEC P-141); whoever comes later is turned away.
 */
export function groupMembers(parts: Parts): GroupMembers {
  const { doc, notebook, entry, lobby, secrets, present } = parts
  const { identity } = notebook
  const lobbies = new Map<ParticipantId, LobbyAtHand>()
  const alsoTried = new Map<ParticipantId, string[]>()
  let isClosed = false
  const { ask: look } = oneAtATime(attend)

  const { id: conversation } = entry()
  const rows = () => readMemberInvitations(notebook.doc, conversation)
  const rowOf = (who: ParticipantId) => rows().find(({ of }) => of === who) ?? null
  const { put, isStill, isHere, isExpired, closeEarlier, tell, ...letting } = lettingIn(parts, {
    of: rowOf,
    put: row => putMemberInvitation(notebook.doc, conversation, row),
  })

  async function attend(): Promise<void> {
    if (isClosed || !parts.isMine()) return
    keepUpOffered()
    for (const row of rows()) {
      await closeEarlier(row)
      const isOpen = isHere(row) && row.state !== 'over' && !isExpired(row)
      atHand(row.of).watch(isOpen ? row.invitation : null)
      if (!isHere(row) || isClosed) continue
      if (row.state === 'open' && !isExpired(row)) await hearAnswers(row)
      const answered = rowOf(row.of)
      if (answered?.state === 'admitted') await tellAdmitted(answered)
      if (row.state === 'done' && !isExpired(row)) await hearLate(row)
    }
  }

  async function hearAnswers(row: MemberInvitation): Promise<void> {
    const sent = await publish(row, offerOf(row))
    if (sent === 'taken' && isStill(row)) return renewInvitation(row.of)
    const answers = await lobby.readAnswers(row.invitation)
    if (answers.ok && answers.value[0]) await letIn(answers.value[0], row)
  }

  /** The leader's word for the device stands in the conversation, so that nobody else asks about it. */
  async function letIn({ device, name }: Answer, row: MemberInvitation): Promise<boolean> {
    const { id, group } = entry()
    const { of } = row
    const known = rowOf(of)?.admitted
    if (known) return isSameDevice(known, device)
    const endorsement = await identity.sign('endorsement', { conversation: id, participant: of, device })
    if (!isStill(row)) return false
    if (!entry().secret && group?.secret) changeNotebookEntry(notebook.doc, id, { secret: group.secret })
    pinDevice(notebook.doc, id, { of, device, how: 'accepted', isTold: true })
    addDevice(doc, of, device, endorsement)
    await put({ ...row, state: 'admitted', admitted: device, answeredAs: name })
    return true
  }

  /**
   * Not before the others can know of the new device: a secret that is made final afterwards is sealed to it as well, and
   * one that was made final before is what it gets (SPEC P-145).
   */
  async function tellAdmitted(row: MemberInvitation): Promise<void> {
    const { admitted } = row
    if (!admitted || !parts.isSettledAtRelay()) return
    // Whoever reads the lobby later finds no document.
    if ((await publish(row, letting.offerOf(row, new Uint8Array()))) === 'offline') return
    await tell(row, admitted, await introduction(admitted, new Uint8Array()))
  }

  /** It stays in sight until it expires, for whoever comes too late shall be known. */
  async function hearLate({ of, invitation, admitted }: MemberInvitation): Promise<void> {
    const answers = await lobby.readAnswers(invitation)
    if (!answers.ok) return
    const late = answers.value.filter(one => one.device.signKey !== admitted?.signKey).map(one => one.name)
    if (String(late) === String(alsoTried.get(of) ?? [])) return
    alsoTried.set(of, late)
    parts.onChange()
  }

  const introduction = (device: NonNullable<MemberInvitation['admitted']>, document: Uint8Array) =>
    introductionFor(device, { entry: entry(), present: present(), secrets, document })

  function atHand(who: ParticipantId): LobbyAtHand {
    const at = lobbies.get(who) ?? lobbyAtHand(lobby, { onNews: look, onHeldUp: parts.onChange })
    lobbies.set(who, at)
    return at
  }

  const publish = ({ of, invitation }: MemberInvitation, offer: Offer) =>
    atHand(of).publish(invitation, offer)

  /**
   * What somebody wrote isn't shown to whoever holds a link: from the first such word on the offer stays as it was. Null
   * for a leader who came back when people had written, through somebody who had nothing from before.
   */
  function keepUpOffered(): Uint8Array | null {
    const kept = readOffered(notebook.doc, entry().id)
    const { conversation } = present().view
    if (entry().secret && !isNothingButSetting(conversation)) return kept && withMyDevices(kept)
    const state = stateOf(doc)
    if (String(kept) !== String(state)) keepOffered(notebook.doc, entry().id, state)
    return state
  }

  /** Whoever was here before knows one that vouches for this one, and takes no other's word. */
  function withMyDevices(kept: Uint8Array): Uint8Array {
    const offered = newDoc()
    applyState(offered, kept, LOCAL_ORIGIN)
    const shown = readClaimedDevices(offered).map(claim => JSON.stringify(claim))
    const mine = readClaimedDevices(doc).filter(({ of }) => of === entry().me)
    const lacking = mine.filter(claim => !shown.includes(JSON.stringify(claim)))
    if (lacking.length === 0) return kept
    for (const { of, device, endorsement } of lacking) addDevice(offered, of, device, endorsement)
    const state = stateOf(offered)
    keepOffered(notebook.doc, entry().id, state)
    return state
  }

  const offerOf = (row: MemberInvitation): Offer => letting.offerOf(row, keepUpOffered() ?? new Uint8Array())

  async function renewInvitation(of: ParticipantId): Promise<void> {
    const before = rowOf(of)
    if (before?.state !== 'open') return
    await put(openInvitation(of, newLobby({ ...parts, identity }, toCloseWith(before))))
    look()
  }

  /** In what is offered and in the conversation by one and the same edit, so that it merges as one. */
  async function invite(name: string): Promise<ParticipantId | null> {
    const { id, group, me } = entry()
    const shown = keepUpOffered()
    if (group?.leader !== me || present().view.isReadOnly || !shown) return null
    const who = parts.newId() as ParticipantId
    const role = 'employee'
    const signature = await identity.sign('attendee', { conversation: id, participant: who, role })
    const offered = newDoc()
    applyState(offered, shown, LOCAL_ORIGIN)
    bringAlong(offered, { id: who, role, name }, signature)
    applyState(doc, stateOf(offered), LOCAL_ORIGIN)
    keepOffered(notebook.doc, id, stateOf(offered))
    await put(openInvitation(who, newLobby({ ...parts, identity })))
    look()
    return who
  }

  async function takeOut(of: ParticipantId): Promise<void> {
    const { group, me } = entry()
    if (group?.leader !== me || of === me || present().view.isReadOnly) return
    await part(of)
    const row = rowOf(of)
    const isOpen = row?.state === 'open' || row?.state === 'admitted'
    if (row)
      await put({
        ...row,
        state: 'over',
        toClose: isOpen ? toCloseWith(row) : row.toClose,
      })
    look()
  }

  async function leave(): Promise<void> {
    const { group, me, secret } = entry()
    if (group && group.leader !== me && secret && !present().view.isReadOnly) await part(me)
  }

  /** Says, signed, that somebody belongs to it no more. */
  async function part(of: ParticipantId): Promise<void> {
    const signature = await identity.sign('parting', { conversation, participant: of })
    putParting(doc, { of, by: identity.public.signKey, signature })
  }

  const timer = setInterval(look, lookAgainMs)
  const offering = onceLater(offerFollowsMs, look)
  const stopFollowing = onChange(doc, offering.ask)
  look()
  return {
    links: () =>
      new Map(
        rows().map(({ of, invitation }) => [
          of,
          {
            link: lobby.toLink(invitation),
            isHeldUp: lobbies.get(of)?.isHeldUp() ?? false,
            alsoTried: alsoTried.get(of) ?? [],
          },
        ]),
      ),
    async codesToInvite(who) {
      const row = rowOf(who)
      return row?.state === 'open' ? lobby.offerCodes(row.invitation, offerOf(row)) : []
    },
    async acceptAnswer(who, text) {
      const row = rowOf(who)
      if (row?.state !== 'open') return fail('answered')
      const read = await lobby.readAnswerCode(row.invitation, offerOf(row), text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      const isIn = await letIn(read.value.answer, row)
      look()
      return isIn ? ok({ kind: 'joined', name: read.value.answer.name }) : fail('answered')
    },
    async admissionCodes(who) {
      const { admitted, invitation } = rowOf(who) ?? {}
      if (!admitted || !invitation || !entry().secret) return []
      return lobby.admissionCodes(invitation, admitted, await introduction(admitted, stateOf(doc)))
    },
    renewInvitation,
    invite,
    takeOut,
    leave,
    lookSoon() {
      if (rows().some(({ state }) => state === 'admitted')) look()
    },
    close() {
      isClosed = true
      stopFollowing()
      offering.close()
      clearInterval(timer)
      for (const at of lobbies.values()) at.close()
    },
  }
}

/** Nobody has written anything yet but names, setting, edition and what they commit to. */
const isNothingButSetting = (conversation: Conversation): boolean =>
  conversation.talk.startedAt === null &&
  conversation.next === null &&
  conversation.previous === null &&
  conversation.picks.every(({ opened }) => opened === null) &&
  [
    conversation.shared,
    conversation.marks,
    conversation.agreements,
    conversation.linked,
    conversation.confirmations,
    conversation.keywordsUsed,
    Object.keys(conversation.board),
    Object.keys(conversation.notes),
    Object.keys(conversation.planExtra),
    Object.keys(conversation.outcomes),
  ].every(({ length }) => length === 0)
