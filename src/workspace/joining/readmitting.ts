import { seedConversation } from '../../document/conversationDoc.ts'
import { readOffered } from '../../document/memberInvitations.ts'
import { changeNotebookEntry, noteLobby } from '../../document/notebookDoc.ts'
import { addDevice } from '../../document/participants.ts'
import { withdrawPicks } from '../../document/picks.ts'
import { pinDevice } from '../../document/pinnedDevices.ts'
import { putReadmission, type Readmission, readReadmission } from '../../document/readmissions.ts'
import { putReplacement, withdrawReplacement } from '../../document/replacements.ts'
import { newDoc, stateOf } from '../../document/sharedDoc.ts'
import type { Conversation, Device } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { isParty, isSameDevice } from '../../domain/participants.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Readmission as ReadmissionActs } from '../conversationSession.ts'
import { nextEpoch, replacedToShutOut } from '../devices/removedDevices.ts'
import type { Answer, Offer } from '../lobbyPorts.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { ReadmissionStatus } from '../views.ts'
import { introductionFor } from './introducing.ts'
import { type LettingInParts, lettingIn } from './lettingIn.ts'
import { lobbyAtHand, lookAgainMs } from './lobbyAtHand.ts'
import { newLobby, toCloseWith } from './newLobby.ts'

export interface Readmitting extends ReadmissionActs {
  status(): ReadmissionStatus | null
  /** What it rests on has changed. */
  lookSoon(): void
  close(): void
}

/** Somebody lost the device and comes back on another: asked in by whoever is still there (SPEC P-120 … P-123). */
export function readmitting(parts: LettingInParts): Readmitting {
  const { doc, notebook, entry, lobby, secrets, present } = parts
  const { identity } = notebook
  let asked: { by: Answer; words: number[]; late: number; inPerson: boolean } | null = null
  let isClosed = false
  const { ask: look } = oneAtATime(attend)
  const {
    watch,
    publish,
    isHeldUp,
    close: leaveLobby,
  } = lobbyAtHand(lobby, { onNews: look, onHeldUp: parts.onChange })

  const row = () => readReadmission(notebook.doc, entry().id)
  const { put, isStill, isHere, isExpired, closeEarlier, tell, ...letting } = lettingIn<Readmission>(parts, {
    of: row,
    put: readmission => putReadmission(notebook.doc, entry().id, readmission),
  })
  const offerOf = (readmission: Readmission): Offer => ({
    ...letting.offerOf(readmission, readmission.preview),
    isReadmission: true,
  })

  async function attend(): Promise<void> {
    const readmission = row()
    watch(readmission?.state === 'open' || readmission?.state === 'admitted' ? readmission.invitation : null)
    if (isClosed || !readmission || !parts.isMine()) return
    await closeEarlier(readmission)
    if (!isHere(readmission)) return
    if (readmission.state === 'open' && !isExpired(readmission)) await hearAnswers(readmission)
    if (readmission.state === 'admitted') await tellAdmitted(readmission)
  }

  async function hearAnswers(readmission: Readmission): Promise<void> {
    const sent = await publish(readmission.invitation, offerOf(readmission))
    if (sent === 'taken' && isStill(readmission)) return begin(readmission.of)
    const answers = await lobby.readAnswers(readmission.invitation)
    const first = answers.ok ? answers.value[0] : undefined
    // Somebody who stands here goes before whoever used the link.
    if (!answers.ok || !first || !isStill(readmission) || asked?.inPerson) return
    // Whose words are on the screen stays there, though the relay tell another order later.
    const shown = asked?.by ?? first
    const late = answers.value.filter(one => one.device.signKey !== shown.device.signKey).length
    await ask(shown, { late, inPerson: false })
  }

  async function ask(by: Answer, how: { late: number; inPerson: boolean }): Promise<void> {
    const before = asked && isSameDevice(asked.by.device, by.device) ? asked : null
    if (before?.late === how.late && before.inPerson === how.inPerson) return
    const words = before?.words ?? (await secrets.keyWords([identity.public, by.device]))
    asked = { by, words, ...how }
    parts.onChange()
  }

  /** Where the relay is in reach the old devices are left behind first, so the new one never has what they know. */
  async function tellAdmitted(readmission: Readmission): Promise<void> {
    const { admitted, invitation } = readmission
    if (!admitted || replacedToShutOut(notebook.doc, entry()).length > 0) return
    if ((await publish(invitation, offerOf(readmission))) === 'offline') return
    await tell(readmission, admitted, await introduction(admitted, new Uint8Array()))
  }

  function introduction(device: Device, document: Uint8Array): Promise<Uint8Array> {
    const { id, group } = entry()
    const offered = row()?.of === group?.leader ? readOffered(notebook.doc, id) : null
    return introductionFor(device, { entry: entry(), present: present(), secrets, document, offered })
  }

  async function begin(of: ParticipantId): Promise<void> {
    const { view } = present()
    const before = row()
    // Whoever was let in keeps what they got; what was only offered is closed.
    const toClose = before && before.state !== 'done' ? toCloseWith(before) : before?.toClose
    asked = null
    const opened = newLobby({ ...parts, identity }, toClose)
    noteLobby(notebook.doc, entry().id, opened.invitation)
    await put({ of, ...opened, preview: previewOf(view.conversation), state: 'open', admitted: null })
    look()
  }

  async function decide(isThem: boolean): Promise<void> {
    const readmission = row()
    if (readmission?.state !== 'open') return
    const device = isThem ? asked?.by.device : null
    if (device) {
      await replaceBy(device, readmission)
      await put({ ...readmission, state: 'admitted', admitted: device })
    } else if (!isThem) {
      asked = null
      await put({ ...readmission, state: 'refused', toClose: toCloseWith(readmission) })
    }
    look()
  }

  /** From now on the person speaks by this device alone; what the others signed before counts. */
  async function replaceBy(device: Device, { of }: Readmission): Promise<void> {
    const { view } = present()
    const { id, answer } = entry()
    const known = view.conversation.participants.find(one => one.id === of)?.devices ?? []
    const old = known.filter(one => !isSameDevice(one, device))
    const epoch = nextEpoch(entry()) - 1
    const said = await Promise.all(
      old.map(async ({ signKey }) => {
        const replaced = { conversation: id, participant: of, signKey, epoch }
        return {
          of,
          signKey,
          by: identity.public.signKey,
          epoch,
          signature: await identity.sign('replacement', replaced),
        }
      }),
    )
    const person = view.conversation.participants.find(one => one.id === of)
    // Others ask nobody about whom the one who brought them, or leads the group, lets in with another.
    const isVouched = (person !== undefined && !isParty(person)) || view.group?.isMine === true
    const endorsement = isVouched
      ? await identity.sign('endorsement', { conversation: id, participant: of, device })
      : null
    for (const one of old) pinDevice(notebook.doc, id, { of, device: one, how: 'replaced', isTold: true })
    pinDevice(notebook.doc, id, { of, device, how: 'accepted', isTold: true })
    // Whoever invited may be the one who comes back: they won't let anybody in with the lost device any more.
    if (answer === 'waiting') changeNotebookEntry(notebook.doc, id, { answer: 'admitted', invitation: null })
    withdrawReplacement(doc, { of, signKey: device.signKey })
    for (const replacement of said) putReplacement(doc, replacement)
    addDevice(doc, of, device, endorsement)
    // Nobody can open a pocket whose key is lost: it's open to be filled anew.
    const pick = view.conversation.picks.find(({ by }) => by === of)
    const isLate = view.conversation.picks.some(({ by }) => by !== of)
    if (pick && !pick.opened) withdrawPicks(doc, of, { isLate })
  }

  function status(): ReadmissionStatus | null {
    const readmission = row()
    if (!readmission) return null
    const { of, state, invitation, expiresAt } = readmission
    if (state !== 'open') return { of, state }
    if (!isHere(readmission)) return { of, state: 'elsewhere' }
    if (asked) return { of, state: 'asked', words: asked.words, late: asked.late }
    return { of, state: 'open', link: lobby.toLink(invitation), expiresAt, isHeldUp: isHeldUp() }
  }

  const timer = setInterval(look, lookAgainMs)
  look()
  return {
    status,
    begin,
    async offerCodes() {
      const readmission = row()
      return readmission?.state === 'open'
        ? lobby.offerCodes(readmission.invitation, offerOf(readmission))
        : []
    },
    async takeAnswer(text) {
      const readmission = row()
      if (readmission?.state !== 'open') return fail('answered')
      const read = await lobby.readAnswerCode(readmission.invitation, offerOf(readmission), text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      await ask(read.value.answer, { late: 0, inPerson: true })
      return ok({ kind: 'asked' })
    },
    decide,
    async admissionCodes() {
      const { admitted, invitation } = row() ?? {}
      if (!admitted || !invitation) return []
      return lobby.admissionCodes(invitation, admitted, await introduction(admitted, stateOf(doc)))
    },
    lookSoon() {
      if (row()?.state === 'admitted') look()
    },
    close() {
      isClosed = true
      clearInterval(timer)
      leaveLobby()
    },
  }
}

/** As little as an invitation needs: what the two have written since is for whoever was let in. */
function previewOf({ id, pack, createdBy, part, group, participants, setting }: Conversation): Uint8Array {
  const doc = newDoc()
  const people = participants.map(person => ({ ...person, devices: [] }))
  const form = { pack, ...(part === null ? {} : { part }), ...(group ? { isGroup: true as const } : {}) }
  seedConversation(doc, { id, ...form, createdBy, participants: people, setting })
  return stateOf(doc)
}
