import type { Device } from '../domain/conversation.ts'
import type { DeviceId } from '../domain/ids.ts'
import { textNames } from './names.ts'
import { bytesOf, deviceOf, idOf, instantOf, isTrue, objectOf, or, stringOf, wordsOf } from './parse.ts'
import { rowsAt, textAt } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'
import { replaceText } from './textHandle.ts'

// In the notebook, own: device/<id> = { signKey, sealKey, kind, addedAt, isExpected } · removed/<id> = { at, by: device } ·
// paper/<device id> = PaperKeys with the seed's name · code = a seed's name ·
// codeDeclined = true; names that the person gave are texts.
const own = (doc: SharedDoc) => doc.getMap<unknown>('own')

/** A phone, tablet or computer that holds this notebook. */
export interface OwnDevice {
  device: Device
  /** What it takes itself for (`iphone`, `tablet`); the screen has the word. */
  kind: string
  /** What the person calls it; empty where they never said. */
  name: string
  /** Milliseconds since 1970. */
  addedAt: number
  /** It was let in, and hasn't come yet. */
  isExpected: boolean
  /** Null while it belongs to the person. */
  removedAt: number | null
  /** Which of the others took it off the list. */
  removedBy: DeviceId | null
}

/**
 * A device that exists on paper only: whoever holds the notebook can vouch with its keys for a new phone, though all
 * others are lost. PKCS #8.
 */
export interface PaperKeys {
  public: Device
  sign: Uint8Array
  seal: Uint8Array
}

export function putOwnDevice(
  doc: SharedDoc,
  { device, kind, addedAt, isExpected }: Pick<OwnDevice, 'device' | 'kind' | 'addedAt' | 'isExpected'>,
): void {
  const { id, signKey, sealKey } = device
  change(doc, () => own(doc).set(`device/${id}`, { signKey, sealKey, kind, addedAt, isExpected }))
}

export function nameOwnDevice(doc: SharedDoc, id: DeviceId, name: string): void {
  change(doc, () => replaceText(doc.getText(textNames.device(id)), name))
}

/** For one that was let in and didn't come. */
export function forgetOwnDevice(doc: SharedDoc, id: DeviceId): void {
  change(doc, () => own(doc).delete(`device/${id}`))
}

/** Noted once; what has to follow is derived from it (SPEC P-108). */
export function noteRemoved(doc: SharedDoc, id: DeviceId, said: { at: number; by: DeviceId }): void {
  if (!own(doc).has(`removed/${id}`)) change(doc, () => own(doc).set(`removed/${id}`, said))
}

/** The oldest first. */
export function readOwnDevices(doc: SharedDoc): OwnDevice[] {
  return rowsAt(own(doc), ['device', idOf<DeviceId>], ownDeviceOf)
    .map(({ path: [, id], value: { signKey, sealKey, ...row } }) => {
      const removal = removalOf(own(doc).get(`removed/${id}`))
      return {
        ...row,
        device: { id, signKey, sealKey },
        name: textAt(doc, textNames.device(id)),
        removedAt: removal?.at ?? null,
        removedBy: removal?.by ?? null,
      }
    })
    .sort((one, other) => one.addedAt - other.addedAt)
}

const ownDeviceOf = objectOf(
  { signKey: wordsOf, sealKey: wordsOf, addedAt: instantOf },
  { kind: or(stringOf, ''), isExpected: isTrue },
)
const removalOf = objectOf({}, { at: instantOf, by: idOf<DeviceId> })

/** `seed`: the name of the notebook's seed that it goes with; empty where there is none. */
export function putPaper(doc: SharedDoc, paper: PaperKeys, seed: string): void {
  change(doc, () => own(doc).set(`paper/${paper.public.id}`, { ...paper, seed }))
}

/** All that there were, each with its seed: one that a lost phone has seen is worth nothing under a new seed. */
export function readPapers(doc: SharedDoc): { keys: PaperKeys; seed: string }[] {
  return rowsAt(own(doc), ['paper', idOf], paperOf)
    .filter(({ path: [, id], value }) => value.public.id === id)
    .map(({ value: { seed, ...keys } }) => ({ keys, seed }))
}

const paperOf = objectOf({ public: deviceOf, sign: bytesOf, seal: bytesOf }, { seed: or(stringOf, '') })

/** The seed whose recovery code the person was shown. */
export function noteCodeKept(doc: SharedDoc, seed: string): void {
  if (readCodeKept(doc) !== seed) change(doc, () => own(doc).set('code', seed))
}

export const readCodeKept = (doc: SharedDoc): string | null => stringOf(own(doc).get('code'))

/** The person was asked once, and would rather not. */
export function noteCodeDeclined(doc: SharedDoc): void {
  change(doc, () => own(doc).set('codeDeclined', true))
}

export const isCodeDeclined = (doc: SharedDoc): boolean => own(doc).get('codeDeclined') === true
