import { onBelongingsChange } from '../../document/notebookChanges.ts'
import { changeNotebookEntry, readNotebookEntries } from '../../document/notebookDoc.ts'
import {
  after,
  endSeed,
  enterSeed,
  leaveSeed,
  type NotebookSeed,
  putSeed,
  readSeeds,
  seedInUse,
  standingSeeds,
} from '../../document/notebookSeeds.ts'
import {
  forgetOwnDevice,
  type OwnDevice,
  putOwnDevice,
  putPaper,
  readCodeKept,
  readOwnDevices,
  readPapers,
} from '../../document/ownDevices.ts'
import { deviceOf } from '../../document/parse.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import type { Device } from '../../domain/conversation.ts'
import type { DeviceId } from '../../domain/ids.ts'
import { ok, type Result } from '../../domain/result.ts'
import { createView, type View } from '../../domain/view.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Machinery, SharedRoom } from '../ports.ts'
import type { StorageTrouble, SyncStatus } from '../views.ts'
import { isTakenOff, seesToIt, takenOff, takeOverAfterMs } from './removedDevices.ts'
import { isShutBehind, openTo, rivals, seedRoute } from './seedRoute.ts'

export interface Seed {
  name: string
  bytes: Uint8Array
}

/** The notebook's place at the relay: none until the person links a device or keeps a recovery code. */
export interface NotebookRoom {
  /** In use now; null while the notebook stays on this device. */
  seed: View<Seed | null>
  status: View<SyncStatus['relay']>
  /** The person's other devices have gone on to where this one can't follow: their room is over, or not open to it. */
  isLeftBehind: View<boolean>
  /** The seed in use, made if there is none, with the paper device that goes with it; both are on disk. */
  share(): Promise<Result<Seed, StorageTrouble>>
  /** The seed in use, sealed to a further device, which from now on gets whatever takes its place too. */
  letIn(added: Device, kind: string): Promise<Result<Uint8Array, StorageTrouble>>
  /** It didn't come after all. */
  takeBack(added: Device): void
  /** All seeds that this device can open, also those that were replaced. */
  known(): Promise<Seed[]>
  /** Removed devices to which what stands in the notebook from now on is closed. */
  closedTo(): DeviceId[]
  /** Goes into the notebook that another device of the same person has: from now on the two are one. */
  adopt(seed: Uint8Array, from?: Device): Promise<Result<Seed, StorageTrouble>>
  close(): Promise<void>
}

export function notebookRoom(notebook: Notebook, machinery: Machinery): NotebookRoom {
  const { doc, kept, identity } = notebook
  const { secrets, relay, device, now } = machinery
  const seed = createView<Seed | null>(null)
  const status = createView<SyncStatus['relay']>({ state: 'not-shared' })
  const isLeftBehind = createView(false)
  const opened = new Map<string, Uint8Array>()
  let room: { seed: string; shared: SharedRoom; stop(): void } | null = null
  let isClosed = false
  let hasWaited = false
  let takingOver: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  const following = oneAtATime(step)

  async function step(): Promise<void> {
    if (isClosed) return
    const { inUse, toTell } = whereTo()
    const current = inUse && !isShutBehind(doc, inUse, identity.id) ? await openSeed(inUse) : null
    const wanted = toTell ? await openSeed(toTell) : current
    const isStillSo = () => JSON.stringify(whereTo()) === JSON.stringify({ inUse, toTell })
    if (isClosed) return
    if (current?.name !== seed.get()?.name) seed.set(current)
    // Another of the person's devices may have taken this one off the list.
    const isRemoved = isTakenOff(doc, identity.id)
    await enter(isRemoved ? null : wanted, isStillSo)
    if (!isStillSo()) return following.ask()
    const hasEnded = room !== null && room.shared.farewells.get() !== null
    isLeftBehind.set(
      inUse !== null && !isRemoved && (current ? hasEnded && !toTell : hasEnded || !isWaiting()),
    )
    // Whoever it was has told everybody there.
    if (toTell && hasEnded) return leaveSeed(doc, toTell.name, identity.id)
    // What follows rests on having read all that stands there, and on the relay holding all that stands here.
    if (room?.shared.status.get().state !== 'safe' || !room.shared.isAllSent() || !inUse) return
    if (haveOneFollow(inUse)) return following.ask()
    // Nobody goes on where a removed device can read: whoever sees to it makes a new one, and the others wait for it.
    const removed = openTo(doc, inUse)
    const me = { id: identity.id, now: now().getTime() }
    if (removed.some(one => seesToIt(doc, one, me))) await put(secrets.seeds.make(), [inUse.name])
    else if (removed.length > 0) takeOverLater()
    else if (!current) wait()
    else if (toTell) await leave(toTell, current)
    else await settle(inUse)
  }

  function takeOverLater(): void {
    takingOver ??= setTimeout(() => {
      takingOver = undefined
      following.ask()
    }, takeOverAfterMs)
  }

  const whereTo = () => seedRoute(doc, identity.id, hasWaited)

  /** Whoever let this device in comes through the same room and hands on the seed; but a removed one may read there. */
  function wait(): void {
    waiting ??= setTimeout(() => {
      hasWaited = true
      following.ask()
    }, longestWaitMs)
  }

  const isWaiting = () => room !== null && room.shared.status.get().state !== 'safe'

  async function settle({ name, enteredBy }: NotebookSeed): Promise<void> {
    enlist()
    if (!enteredBy.includes(identity.id)) enterSeed(doc, name, identity.id)
    // Only now is it certain that no other device has made one.
    await havePaper(name)
    await eraseWhatIsLeft(name)
  }

  /** Rooms of other seeds, once all of the person's devices that know them have told them and gone on. */
  async function eraseWhatIsLeft(inUse: string): Promise<void> {
    const listed = present(readOwnDevices(doc)).map(one => one.device.id)
    // The code that the person keeps brings back what it can for as long as there is no other.
    const isLeft = ({ name, isOver, sealedFor, leftBy }: NotebookSeed) =>
      ![inUse, readCodeKept(doc)].includes(name) &&
      !isOver &&
      listed.every(id => !sealedFor.has(id) || leftBy.includes(id))
    for (const one of readSeeds(doc).filter(isLeft)) {
      const left = await openSeed(one)
      if (!left) continue
      const { notebookSecret, draftSecret } = secrets.seeds
      const drafts = readNotebookEntries(doc).filter(entry => !entry.secret)
      const rooms = [notebookSecret(left.bytes), ...drafts.map(({ id }) => draftSecret(left.bytes, id))]
      const from = now().getTime()
      for (const secret of await Promise.all(rooms)) putRoomToErase(doc, { secret, from })
      endSeed(doc, one.name, identity.id)
    }
  }

  /** Of seeds that stand side by side all but the one in use are replaced by it, by whoever sees them. */
  function haveOneFollow(inUse: NotebookSeed): boolean {
    const replaced = rivals(doc).map(({ name }) => name)
    if (replaced.length > 0)
      putSeed(doc, { name: inUse.name, sealedFor: new Map() }, { names: replaced, by: identity.id })
    return replaced.length > 0
  }

  const knows = (device: DeviceId, name: string | undefined) =>
    readSeeds(doc).some(seed => seed.name === name && seed.sealedFor.has(device))

  async function openSeed({ name, sealedFor }: NotebookSeed): Promise<Seed | null> {
    const sealed = sealedFor.get(identity.id)
    const bytes = opened.get(name) ?? (sealed && (await identity.unseal(sealed)))
    if (!bytes) return null
    // The name is drawn from the seed, so nobody can put another under it.
    if ((await secrets.seeds.nameOf(bytes)) !== name) return null
    opened.set(name, bytes)
    return { name, bytes }
  }

  async function enter(wanted: Seed | null, isStillWanted: () => boolean): Promise<void> {
    // One writer a document: a tab that follows another leaves the relay to it.
    const name = kept.isFollower.get() ? undefined : wanted?.name
    if (room?.seed === name) return
    room?.stop()
    await room?.shared.close()
    room = null
    if (!wanted || !name || isClosed) return status.set({ state: 'not-shared' })
    const secret = await secrets.seeds.notebookSecret(wanted.bytes)
    if (isClosed || !isStillWanted()) return
    const shared = relay.share({ doc, kept, secret, device: identity.id })
    const show = () => status.set(shared.status.get())
    const stops = [shared.status.subscribe(show), ...[shared.status, shared.farewells].map(listenTo)]
    room = { seed: name, shared, stop: () => stops.forEach(stop => void stop()) }
    show()
  }

  const listenTo = (view: View<unknown>) => view.subscribe(following.ask)

  /** The old room holds all that stands here, so what others wrote there before is here too. */
  async function leave(old: NotebookSeed, current: Seed): Promise<void> {
    if (await handOn(old, current)) return following.ask()
    leaveSeed(doc, old.name, identity.id)
    await kept.flush()
  }

  /**
   * Devices that this one let in may be unknown to whoever made the seed that came meanwhile, and so may all those of a
   * notebook that was joined. Where a removed device reads it may have put others on the list.
   */
  async function handOn(old: NotebookSeed, { name, bytes }: Seed): Promise<boolean> {
    const listed = present(readOwnDevices(doc)).map(one => one.device)
    const met = openTo(doc, old).length > 0 ? [] : listed.filter(({ id }) => old.sealedFor.has(id))
    const known = [...(await readLetIn()), ...met].filter(one => listed.some(({ id }) => id === one.id))
    const lacking = known.filter(({ id }) => !knows(id, name))
    const sealedFor = new Map<DeviceId, Uint8Array>()
    for (const one of lacking) sealedFor.set(one.id, await secrets.sealTo(one, bytes))
    if (lacking.length > 0) putSeed(doc, { name, sealedFor }, { names: [], by: identity.id })
    return lacking.length > 0
  }

  /** On this device alone, where a removed one can't have changed their keys. */
  async function readLetIn(): Promise<Device[]> {
    const found = await kept.read(rememberedAs)
    return Array.isArray(found) ? found.flatMap(one => deviceOf(one) ?? []) : []
  }

  async function rememberLetIn(devices: Device[]): Promise<void> {
    const before = (await readLetIn()).filter(one => !devices.some(({ id }) => id === one.id))
    await kept.remember({ [rememberedAs]: [...before, ...devices] }).catch(() => {})
  }

  /** For all devices that are the person's now, on disk before anybody can rest on it. */
  async function put(bytes: Uint8Array, replaces: readonly string[]): Promise<Result<Seed, StorageTrouble>> {
    const name = await secrets.seeds.nameOf(bytes)
    enlist()
    const sealedFor = new Map<DeviceId, Uint8Array>()
    for (const { device } of present(readOwnDevices(doc)))
      sealedFor.set(device.id, await secrets.sealTo(device, bytes))
    opened.set(name, bytes)
    putSeed(doc, { name, sealedFor }, { names: replaces.filter(old => old !== name), by: identity.id })
    const saved = await isOnDisk(kept)
    if (!saved.ok) return saved
    following.ask()
    return ok({ name, bytes })
  }

  function enlist(): void {
    const isListed = readOwnDevices(doc).some(one => one.device.id === identity.id && !one.isExpected)
    const [own, addedAt] = [{ device: identity.public, kind: device.kind() }, now().getTime()]
    if (!isListed) putOwnDevice(doc, { ...own, addedAt, isExpected: false })
    // What it began before it had a companion stays with it.
    for (const { id, invitation, lobbyDevice } of readNotebookEntries(doc))
      if (invitation && !lobbyDevice) changeNotebookEntry(doc, id, { lobbyDevice: identity.id })
  }

  async function havePaper(name: string): Promise<void> {
    const isThere = () => readPapers(doc).some(paper => paper.seed === name)
    if (isThere()) return
    const unbound = readPapers(doc).find(paper => paper.seed === '')
    const isFirst = readSeeds(doc).length === 1
    const keys = isFirst && unbound ? unbound.keys : await secrets.makePaper()
    // A code that was asked for and the room that was entered may both have found none.
    if (!isThere()) putPaper(doc, keys, name)
  }

  async function share(): Promise<Result<Seed, StorageTrouble>> {
    const inUse = seedInUse(doc)
    const current = inUse && (await openSeed(inUse))
    const shared = current ? ok(current) : await put(secrets.seeds.make(), inUse ? [inUse.name] : [])
    if (!shared.ok) return shared
    if (!current) await havePaper(shared.value.name)
    return shared
  }

  const stops = [onBelongingsChange(doc, following.ask), kept.isFollower.subscribe(following.ask)]
  following.ask()
  return {
    seed,
    status,
    isLeftBehind,
    share,
    async known() {
      const seeds = await Promise.all(readSeeds(doc).map(openSeed))
      return seeds.filter(one => one !== null)
    },
    closedTo() {
      const here = seedInUse(doc)
      if (!here || here.name !== room?.seed || !here.enteredBy.includes(identity.id)) return []
      return takenOff(doc).flatMap(({ device: { id } }) => (here.sealedFor.has(id) ? [] : [id]))
    },
    async letIn(added, kind) {
      await rememberLetIn([added])
      const shared = await share()
      if (!shared.ok) return shared
      putOwnDevice(doc, { device: added, kind, addedAt: now().getTime(), isExpected: true })
      const sealed = await secrets.sealTo(added, shared.value.bytes)
      putSeed(
        doc,
        { name: shared.value.name, sealedFor: new Map([[added.id, sealed]]) },
        { names: [], by: identity.id },
      )
      return ok(sealed)
    },
    takeBack: ({ id }) => forgetOwnDevice(doc, id),
    async adopt(bytes, from) {
      // Those of the notebook that was here till now come along, and the others don't know them yet.
      const mine = present(readOwnDevices(doc)).map(one => one.device)
      await rememberLetIn(from ? [...mine, from] : mine)
      const name = await secrets.seeds.nameOf(bytes)
      const all = readSeeds(doc)
      // A backup that is restored where it was made.
      if (all.some(one => one.name === name && one.sealedFor.has(identity.id))) return ok({ name, bytes })
      const known = all.find(one => one.name === name)
      const goesOn = known ? after(all, known) : []
      const replaced = standingSeeds(doc).filter(one => !goesOn.some(later => later.name === one.name))
      return put(
        bytes,
        replaced.map(one => one.name),
      )
    },
    async close() {
      isClosed = true
      for (const timer of [waiting, takingOver]) clearTimeout(timer)
      for (const stop of stops) stop()
      room?.stop()
      await room?.shared.close()
    },
  }
}

const longestWaitMs = 60_000
const rememberedAs = 'let-in'

const present = (devices: OwnDevice[]) => devices.filter(one => one.removedAt === null)
