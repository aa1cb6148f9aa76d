import {
  changeNotebookEntry,
  type NotebookEntry,
  noteRotation,
  type RotatedSecret,
} from '../../document/notebookDoc.ts'
import { readOwnDevices, readPapers } from '../../document/ownDevices.ts'
import { addDevice } from '../../document/participants.ts'
import {
  putRemoval,
  putRotation,
  type Rotation,
  readRemovals,
  readRotations,
  withdrawRotation,
} from '../../document/rotations.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { isSameDevice } from '../../domain/participants.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Secrets, SharedRoom } from '../ports.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import { listed } from './ownSeeds.ts'
import {
  nextEpoch,
  outdatedDevices,
  replacedDevices,
  replacedToShutOut,
  type Seer,
  toShutOut,
} from './removedDevices.ts'
import { claimsOf, livePapers } from './unnamedDevices.ts'

export interface RotatingParts {
  doc: SharedDoc
  notebook: Notebook
  own: Pick<NotebookRoom, 'closedTo'>
  entry(): NotebookEntry
  /** The room of the secret in use. */
  room(): SharedRoom | null
  secrets: Secrets
  /** This device, now. */
  me(): Seer
  /** All that is signed has been checked: nobody is taken for somebody who isn't, nor left out. */
  isSure(): boolean
  /** In a group its leader goes first: of many offers all but one would have to be taken back. */
  mayOffer(): boolean
  /** Devices that may speak for somebody now: the others', and this person's. */
  speaking(): { others: Device[]; own: Device[] }
  /** Which of the others a device belongs to, by its sign key. */
  whose(signKey: string): ParticipantId | null
}

/**
 * One step towards a secret that a removed device doesn't know (SPEC P-109); what is still to be done follows from both
 * documents, so it goes on after a crash. A rotation is offered, acknowledged, made final, acknowledged, followed.
 * Whoever's offer comes second in the relay's log sees the first when it is acknowledged (P-44), so two are never final.
 */
export async function rotateOnce(parts: RotatingParts): Promise<void> {
  const { doc, notebook, entry, room } = parts
  const me = notebook.identity.public.signKey
  const epoch = nextEpoch(entry())
  if (!parts.isSure()) return
  await sayRemoved(parts)
  const before = fingerprint(doc, epoch)
  const valid = await believed(parts, readRotations(doc, epoch))
  // Deciding rests on what stands there this moment, and on the relay holding no more.
  if (nextEpoch(entry()) !== epoch || fingerprint(doc, epoch) !== before) return
  const mine = valid.find(one => one.by === me)
  const theirs = valid.filter(one => one.by !== me)
  const final = valid.find(one => one.isFinal)
  const isSafe = () => room()?.status.get().state === 'safe' && room()?.isAllSent() === true
  if (final && (final !== mine || isSafe())) {
    if (mine && final !== mine) withdrawRotation(doc, mine)
    return follow(parts, final)
  }
  if (final || !isSafe()) return
  if (mine && theirs.length > 0) {
    // Of two that neither has made final the one with the lower key stays, and waits for the other to go.
    if (theirs.some(other => other.by < me)) withdrawRotation(doc, mine)
    return
  }
  if (mine && !isForAll(mine, parts)) return offer(parts, epoch, before)
  if (mine) return put(parts, { ...mine, isFinal: true }, before)
  if (theirs.length === 0 && isClosedToAll(parts) && parts.mayOffer()) await offer(parts, epoch, before)
}

/** Since it was offered somebody may have come in or left: whom it isn't for couldn't follow, or could. */
function isForAll({ boxes }: Rotation, { speaking, notebook }: RotatingParts): boolean {
  const devices = [...speaking().others, notebook.identity.public]
  return (
    devices.every(({ signKey }) => boxes.has(signKey)) &&
    new Set(devices.map(one => one.signKey)).size === boxes.size
  )
}

const fingerprint = (doc: SharedDoc, epoch: number) =>
  JSON.stringify(readRotations(doc, epoch).map(({ by, signature }) => [by, signature]))

/** The notebook itself must have moved before: what stands in it afterwards a removed device of one's own never reads. */
function isClosedToAll({ notebook, own, entry, me }: RotatingParts): boolean {
  const due = toShutOut(notebook.doc, entry(), me())
  const closedTo = [...own.closedTo(), ...replacedToShutOut(notebook.doc, entry())]
  return due.length > 0 && due.every(one => closedTo.includes(one))
}

/** The others' devices, the papers among them, and this one, should it crash; the person's others read their notebook. */
async function offer(parts: RotatingParts, epoch: number, before: string): Promise<void> {
  const { notebook, secrets, speaking } = parts
  const secret = secrets.randomBytes(32)
  const boxes = new Map<string, Uint8Array>()
  for (const device of [...speaking().others, notebook.identity.public])
    boxes.set(device.signKey, await secrets.sealTo(device, secret))
  const by = notebook.identity.public.signKey
  await put(parts, { epoch, by, isFinal: false, boxes, signature: '' }, before)
}

async function put(parts: RotatingParts, rotation: Rotation, before: string): Promise<void> {
  const { doc, notebook, entry } = parts
  const { epoch, isFinal, boxes } = rotation
  const signature = await notebook.identity.sign('rotation', {
    conversation: entry().id,
    epoch,
    isFinal,
    boxes,
  })
  if (fingerprint(doc, epoch) === before) putRotation(doc, { ...rotation, signature })
}

async function follow(parts: RotatingParts, rotation: Rotation): Promise<void> {
  const { notebook, own, entry } = parts
  const { epoch, boxes } = rotation
  const secret = await opened(parts, boxes)
  if (nextEpoch(entry()) !== epoch) return
  if (secret?.length !== 32) return noteLeftOut(parts, rotation)
  const mine = outdatedDevices(notebook.doc)
  const speaking = [...parts.speaking().others, ...parts.speaking().own]
  const isStillIn = (device: Device) => speaking.some(one => isSameDevice(one, device))
  const keptFrom = [
    ...own.closedTo().filter(id => !mine.some(device => device.id === id && boxes.has(device.signKey))),
    ...replacedDevices(notebook.doc, entry().id)
      .filter(({ device }) => !boxes.has(device.signKey) || isStillIn(device))
      .map(({ as }) => as),
  ]
  noteRotation(notebook.doc, entry().id, { epoch, secret, keptFrom } satisfies RotatedSecret)
  await notebook.kept.flush()
}

/** The others have gone on, and this device can't; where another of the person's can, that comes with the notebook. */
function noteLeftOut({ notebook, entry, whose }: RotatingParts, { epoch, by, boxes }: Rotation): void {
  const others = readOwnDevices(notebook.doc).filter(one => one.device.id !== notebook.identity.id)
  const maker = whose(by)
  if (!maker || others.some(one => one.removedAt === null && boxes.has(one.device.signKey))) return
  changeNotebookEntry(notebook.doc, entry().id, { replaced: { by: maker, epoch: epoch - 1 } })
}

async function opened({ notebook, secrets }: RotatingParts, boxes: Rotation['boxes']) {
  const mine = boxes.get(notebook.identity.public.signKey)
  const opens = mine ? await notebook.identity.unseal(mine) : null
  if (opens) return opens
  // Whoever came back by the code on paper wasn't there when it was sealed.
  for (const { keys } of readPapers(notebook.doc)) {
    const box = boxes.get(keys.public.signKey)
    const byPaper = box ? await secrets.unsealByPaper(keys, box) : null
    if (byPaper) return byPaper
  }
  return null
}

async function believed(
  { entry, secrets, speaking }: RotatingParts,
  claimed: Rotation[],
): Promise<Rotation[]> {
  const conversation = entry().id
  const makers = [...speaking().others, ...speaking().own]
  const checked = await Promise.all(
    claimed.map(({ by, signature, ...content }) => {
      const maker = makers.find(device => device.signKey === by)
      return maker ? secrets.isStatedBy(maker, 'rotation', { conversation, ...content }, signature) : false
    }),
  )
  return claimed.filter((_, at) => checked[at])
}

/** To the others, signed: nothing new from these is to be believed. */
async function sayRemoved(parts: RotatingParts): Promise<void> {
  const { doc, notebook, entry } = parts
  const { id, me } = entry()
  const { identity } = notebook
  await vouchAnew(parts)
  for (const { signKey } of outdatedDevices(notebook.doc)) {
    if (readRemovals(doc).some(said => said.of === me && said.signKey === signKey)) continue
    const signature = await identity.sign('removal', { conversation: id, participant: me, signKey })
    putRemoval(doc, { of: me, signKey, by: identity.public.signKey, signature })
  }
}

/** Whoever reads of the removal first would have to ask about the devices that the removed one vouched for. */
async function vouchAnew({ doc, notebook, entry, secrets }: RotatingParts): Promise<void> {
  const { id, me } = entry()
  const outdated = outdatedDevices(notebook.doc)
  const present = [...listed(notebook.doc), ...livePapers(notebook.doc).map(paper => paper.public)].filter(
    device => !isSameDevice(device, notebook.identity.public),
  )
  for (const { device, endorsement } of claimsOf(doc, entry())) {
    if (!endorsement || !present.some(one => isSameDevice(one, device))) continue
    const added = { conversation: id, participant: me, device }
    const are = await Promise.all(outdated.map(by => secrets.isEndorsed(by, added, endorsement)))
    if (are.includes(true)) addDevice(doc, me, device, await notebook.identity.sign('endorsement', added))
  }
}
