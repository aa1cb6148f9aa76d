import { changeNotebookEntry, readNotebookEntries } from '../../document/notebookDoc.ts'
import {
  after,
  enterSeed,
  type NotebookSeed,
  putSeed,
  readSeeds,
  standingSeeds,
} from '../../document/notebookSeeds.ts'
import { putOwnDevice, putPaper, readOwnDevices, readPapers } from '../../document/ownDevices.ts'
import { deviceOf, recordOf, stringOf, stringsOf } from '../../document/parse.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import type { DeviceId } from '../../domain/ids.ts'
import { isSameDevice } from '../../domain/participants.ts'
import { ok, type Result } from '../../domain/result.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'
import { type CameFrom, openTo, rivals } from './seedRoute.ts'

export interface Seed {
  name: string
  bytes: Uint8Array
}

/** The seeds of the notebook's rooms: opened, sealed to the person's devices, and handed on. */
export function ownSeeds(
  { doc, kept, identity }: Notebook,
  { secrets, device, now }: Pick<Machinery, 'secrets' | 'device' | 'now'>,
  onPut: () => void,
) {
  const opened = new Map<string, Uint8Array>()

  async function open({ name, sealedFor }: NotebookSeed): Promise<Seed | null> {
    const sealed = sealedFor.get(identity.id)
    const bytes = opened.get(name) ?? (sealed && (await identity.unseal(sealed)))
    if (!bytes) return null
    // The name is drawn from the seed, so nobody can put another under it.
    if ((await secrets.seeds.nameOf(bytes)) !== name) return null
    opened.set(name, bytes)
    return { name, bytes }
  }

  /** For all devices that are the person's now, on disk before anybody can rest on it. */
  async function put(bytes: Uint8Array, replaces: readonly string[]): Promise<Result<Seed, StorageTrouble>> {
    const name = await secrets.seeds.nameOf(bytes)
    enlist()
    const sealedFor = new Map<DeviceId, Uint8Array>()
    for (const one of listed(doc)) sealedFor.set(one.id, await secrets.sealTo(one, bytes))
    opened.set(name, bytes)
    putSeed(doc, { name, sealedFor }, { names: replaces.filter(old => old !== name), by: identity.id })
    const saved = await isOnDisk(kept)
    if (!saved.ok) return saved
    onPut()
    return ok({ name, bytes })
  }

  /** Of seeds that stand side by side all but the one in use are replaced by it, by whoever sees them. */
  function replaceRivals(inUse: NotebookSeed): boolean {
    const replaced = rivals(doc).map(({ name }) => name)
    if (replaced.length > 0)
      putSeed(doc, { name: inUse.name, sealedFor: new Map() }, { names: replaced, by: identity.id })
    return replaced.length > 0
  }

  /**
   * Devices that this one let in may be unknown to whoever made the seed that came meanwhile, and so may all those of a
   * notebook that was joined. Where a removed device reads it may have put others on the list.
   */
  async function handOn(old: NotebookSeed, { name, bytes }: Seed): Promise<boolean> {
    const present = listed(doc)
    const met = openTo(doc, old).length > 0 ? [] : present.filter(({ id }) => old.sealedFor.has(id))
    const known = [...(await readLetIn()), ...met].filter(one => present.some(({ id }) => id === one.id))
    const lacking = known.filter(({ id }) => !knows(id, name))
    const sealedFor = new Map<DeviceId, Uint8Array>()
    for (const one of lacking) sealedFor.set(one.id, await secrets.sealTo(one, bytes))
    if (lacking.length > 0) putSeed(doc, { name, sealedFor }, { names: [], by: identity.id })
    return lacking.length > 0
  }

  async function sealFor(added: Device, { name, bytes }: Seed): Promise<Uint8Array> {
    const sealed = await secrets.sealTo(added, bytes)
    putSeed(doc, { name, sealedFor: new Map([[added.id, sealed]]) }, { names: [], by: identity.id })
    return sealed
  }

  /** Goes into the notebook that another device of the same person has: from now on the two are one. */
  async function adopt(bytes: Uint8Array, from?: Device): Promise<Result<Seed, StorageTrouble>> {
    // Those of the notebook that was here till now come along, and the others don't know them yet.
    const mine = listed(doc)
    await rememberLetIn(from ? [...mine, from] : mine)
    const name = await secrets.seeds.nameOf(bytes)
    const all = readSeeds(doc)
    // A backup that is restored where it was made, or what a full disk didn't take.
    if (all.some(one => one.name === name && one.sealedFor.has(identity.id))) {
      const saved = await isOnDisk(kept)
      return saved.ok ? ok({ name, bytes }) : saved
    }
    const known = all.find(one => one.name === name)
    const goesOn = known ? after(all, known) : []
    const replaced = standingSeeds(doc).filter(one => !goesOn.some(later => later.name === one.name))
    return put(
      bytes,
      replaced.map(one => one.name),
    )
  }

  function enlist(): void {
    const isListed = readOwnDevices(doc).some(one => one.device.id === identity.id && !one.isExpected)
    const [own, addedAt] = [{ device: identity.public, kind: device.kind() }, now().getTime()]
    if (!isListed) putOwnDevice(doc, { ...own, addedAt, isExpected: false })
    // What it began before it had a companion stays with it.
    for (const { id, invitation, lobbyDevice } of readNotebookEntries(doc))
      if (invitation && !lobbyDevice) changeNotebookEntry(doc, id, { lobbyDevice: identity.id })
  }

  /** Only when this device's own word of where it came from is on disk; the first one stays. */
  async function enter(name: string): Promise<void> {
    const left = readSeeds(doc).filter(({ leftBy }) => leftBy.includes(identity.id))
    const cameFrom = { [name]: left.map(one => one.name), ...(await readCameFrom()) }
    const isNoted = await kept.remember({ [cameFromAs]: cameFrom }).then(
      () => true,
      () => false,
    )
    if (isNoted) enterSeed(doc, name, identity.id)
  }

  const readCameFrom = async (): Promise<CameFrom> =>
    recordOf(stringOf, stringsOf)(await kept.read(cameFromAs))

  async function havePaper(name: string): Promise<void> {
    const isThere = () => readPapers(doc).some(paper => paper.seed === name)
    if (isThere()) return
    const unbound = readPapers(doc).find(paper => paper.seed === '')
    const isFirst = readSeeds(doc).length === 1
    const keys = isFirst && unbound ? unbound.keys : await secrets.makePaper()
    // A code that was asked for and the room that was entered may both have found none.
    if (!isThere()) putPaper(doc, keys, name)
  }

  /** On this device alone, where a removed one can't have changed their keys. */
  async function readLetIn(): Promise<Device[]> {
    const found = await kept.read(rememberedAs)
    return Array.isArray(found) ? found.flatMap(one => deviceOf(one) ?? []) : []
  }

  const hasLetIn = async (asking: Device) => (await readLetIn()).some(one => isSameDevice(one, asking))

  async function rememberLetIn(devices: Device[]): Promise<void> {
    const before = (await readLetIn()).filter(one => !devices.some(({ id }) => id === one.id))
    await kept.remember({ [rememberedAs]: [...before, ...devices] }).catch(() => {})
  }

  const knows = (device: DeviceId, name: string | undefined) =>
    readSeeds(doc).some(seed => seed.name === name && seed.sealedFor.has(device))

  return {
    open,
    put,
    replaceRivals,
    handOn,
    sealFor,
    adopt,
    enter,
    readCameFrom,
    enlist,
    havePaper,
    hasLetIn,
    rememberLetIn,
  }
}

/** Those on the list that weren't taken off it. */
export const listed = (doc: SharedDoc): Device[] =>
  readOwnDevices(doc).flatMap(one => (one.removedAt === null ? [one.device] : []))

const rememberedAs = 'let-in'
const cameFromAs = 'came-from'
