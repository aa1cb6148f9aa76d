import { onBelongingsChange } from '../document/notebookChanges.ts'
import { changeNotebookEntry, readNotebookEntries } from '../document/notebookDoc.ts'
import { leaveSeed, type NotebookSeed, putSeed, readSeeds, withdrawSeed } from '../document/notebookSeeds.ts'
import { type OwnDevice, putOwnDevice, putPaper, readOwnDevices, readPapers } from '../document/ownDevices.ts'
import type { DeviceId } from '../domain/ids.ts'
import { ok, type Result } from '../domain/result.ts'
import { createView, type View } from '../domain/view.ts'
import { isOnDisk } from './isOnDisk.ts'
import type { Notebook } from './notebook.ts'
import { oneAtATime } from './oneAtATime.ts'
import type { Machinery, SharedRoom } from './ports.ts'
import { isTakenOff, seesToIt, takenOff } from './removedDevices.ts'
import type { StorageTrouble, SyncStatus } from './views.ts'

export interface Seed {
  name: string
  bytes: Uint8Array
}

/** The notebook's place at the relay: none until the person links a device or keeps a recovery code. */
export interface NotebookRoom {
  /** In use now; null while the notebook stays on this device. */
  seed: View<Seed | null>
  status: View<SyncStatus['relay']>
  /** The seed in use, made if there is none, with the paper device that goes with it; both are on disk. */
  share(): Promise<Result<Seed, StorageTrouble>>
  /** Removed devices to which what stands in the notebook from now on is closed. */
  closedTo(): DeviceId[]
  /** Goes into the notebook that another device of the same person has: from now on the two are one. */
  adopt(seed: Uint8Array): Promise<Result<Seed, StorageTrouble>>
  close(): Promise<void>
}

export function notebookRoom(notebook: Notebook, machinery: Machinery): NotebookRoom {
  const { doc, kept, identity } = notebook
  const { secrets, relay, device, now } = machinery
  const seed = createView<Seed | null>(null)
  const status = createView<SyncStatus['relay']>({ state: 'not-shared' })
  const opened = new Map<string, Uint8Array>()
  let room: { seed: string; shared: SharedRoom; stop(): void } | null = null
  let isClosed = false
  const following = oneAtATime(step)

  async function step(): Promise<void> {
    if (isClosed) return
    // Another of the person's devices may have taken this one off the list.
    const isRemoved = isTakenOff(doc, identity.id)
    const seeds = readSeeds(doc)
    const current = await currentSeed(seeds)
    if (isClosed) return
    if (current?.name !== seed.get()?.name) seed.set(current)
    const toTell = seeds.find(isToBeTold)
    const wanted = toTell ? await openSeed(toTell) : current
    await enter(isRemoved ? null : wanted)
    if (room?.shared.status.get().state !== 'safe') return
    if (toTell) await leave(toTell)
    else if (current && isOpenToRemoved(current.name)) await put(secrets.seeds.make(), [current.name])
    // Only now is it certain that no other device has made one.
    else if (current) await havePaper(current.name)
  }

  /** Mine to read, and nothing has taken its place. */
  async function currentSeed(seeds: NotebookSeed[]): Promise<Seed | null> {
    const inUse = seeds.filter(one => one.next.length === 0 && one.sealedFor.has(identity.id))
    const first = inUse.sort((one, other) => (one.name < other.name ? -1 : 1))[0]
    return first ? openSeed(first) : null
  }

  /** A phone that this one took off the list knows the seed: all others get a new one (SPEC P-108). */
  const isOpenToRemoved = (name: string) =>
    takenOff(doc).some(one => knows(one.device.id, name) && seesToIt(doc, one, identity.id))

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

  /** It was replaced, and whoever still listens in its room must learn so before this device goes on. */
  const isToBeTold = (one: NotebookSeed) =>
    one.next.length > 0 && one.sealedFor.has(identity.id) && !one.leftBy.includes(identity.id)

  async function enter(wanted: Seed | null): Promise<void> {
    // One writer a document: a tab that follows another leaves the relay to it.
    const name = kept.isFollower.get() ? undefined : wanted?.name
    if (room?.seed === name) return
    room?.stop()
    await room?.shared.close()
    room = null
    if (!wanted || !name || isClosed) return status.set({ state: 'not-shared' })
    const secret = await secrets.seeds.notebookSecret(wanted.bytes)
    if (isClosed) return
    const shared = relay.share({ doc, kept, secret, device: identity.id })
    const show = () => status.set(shared.status.get())
    const stops = [shared.status.subscribe(show), shared.status.subscribe(following.ask)]
    room = { seed: name, shared, stop: () => stops.forEach(stop => void stop()) }
    show()
  }

  /**
   * The old room holds all that stands here, so what others wrote there before is here too. Where another device
   * moved at the same time, the one that finds both gives way; whether it still has to move shows afterwards.
   */
  async function leave(old: NotebookSeed): Promise<void> {
    if (old.next.length > 1) {
      for (const { name, by } of old.next) if (by === identity.id) withdrawSeed(doc, name)
      return
    }
    leaveSeed(doc, old.name, identity.id)
    await kept.flush()
  }

  /** For all devices that are the person's now, on disk before anybody can rest on it. */
  async function put(bytes: Uint8Array, replaces: readonly string[]): Promise<Result<Seed, StorageTrouble>> {
    const name = await secrets.seeds.nameOf(bytes)
    enlist()
    const sealedFor = new Map<DeviceId, Uint8Array>()
    for (const { device } of present(readOwnDevices(doc)))
      sealedFor.set(device.id, await secrets.sealTo(device, bytes))
    opened.set(name, bytes)
    putSeed(doc, { name, sealedFor }, { names: replaces, by: identity.id })
    const saved = await isOnDisk(kept)
    if (!saved.ok) return saved
    following.ask()
    return ok({ name, bytes })
  }

  function enlist(): void {
    const isListed = readOwnDevices(doc).some(one => one.device.id === identity.id)
    if (!isListed)
      putOwnDevice(doc, { device: identity.public, kind: device.kind(), addedAt: now().getTime() })
    // What it began before it had a companion stays with it.
    for (const { id, invitation, lobbyDevice } of readNotebookEntries(doc))
      if (invitation && !lobbyDevice) changeNotebookEntry(doc, id, { lobbyDevice: identity.id })
  }

  async function havePaper(name: string): Promise<void> {
    if (readPapers(doc).some(paper => paper.seed === name)) return
    const unbound = readPapers(doc).find(paper => paper.seed === '')
    const isFirst = readSeeds(doc).length === 1
    putPaper(doc, isFirst && unbound ? unbound.keys : await secrets.makePaper(), name)
  }

  const stops = [onBelongingsChange(doc, following.ask), kept.isFollower.subscribe(following.ask)]
  following.ask()
  return {
    seed,
    status,
    async share() {
      const current = await currentSeed(readSeeds(doc))
      const shared = current ? ok(current) : await put(secrets.seeds.make(), [])
      if (!shared.ok) return shared
      if (!current) await havePaper(shared.value.name)
      return shared
    },
    closedTo() {
      const here = readSeeds(doc).find(one => one.name === room?.seed)
      if (here?.next.length !== 0) return []
      return takenOff(doc).flatMap(one => (knows(one.device.id, here.name) ? [] : [one.device.id]))
    },
    async adopt(bytes) {
      const before = await currentSeed(readSeeds(doc))
      return put(bytes, before ? [before.name] : [])
    },
    async close() {
      isClosed = true
      for (const stop of stops) stop()
      room?.stop()
      await room?.shared.close()
    },
  }
}

const present = (devices: OwnDevice[]) => devices.filter(one => one.removedAt === null)
