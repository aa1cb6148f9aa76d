import { onBelongingsChange } from '../../document/notebookChanges.ts'
import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { endSeed, leaveSeed, type NotebookSeed, readSeeds, seedInUse } from '../../document/notebookSeeds.ts'
import { forgetOwnDevice, putOwnDevice, readCodeKept } from '../../document/ownDevices.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import type { Device } from '../../domain/conversation.ts'
import type { DeviceId } from '../../domain/ids.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { View } from '../../domain/view.ts'
import { hourly } from '../hourly.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { onceLater } from '../onceLater.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Machinery, SharedRoom } from '../ports.ts'
import type { StorageTrouble } from '../views.ts'
import { type NotebookRoomViews, notebookRoomViews } from './notebookRoomViews.ts'
import { listed, ownSeeds, type Seed } from './ownSeeds.ts'
import { isTakenOff, seesToIt, takenOff, takeOverAfterMs } from './removedDevices.ts'
import { type CameFrom, isShutBehind, openTo, seedRoute } from './seedRoute.ts'

/** The notebook's place at the relay: none until the person links a device or keeps a recovery code. */
export interface NotebookRoom extends NotebookRoomViews {
  /** The seed in use, made if there is none, with the paper device that goes with it; both are on disk. */
  share(): Promise<Result<Seed, StorageTrouble>>
  /** The seed in use, sealed to a further device, which from now on gets whatever takes its place too. */
  letIn(added: Device, kind: string): Promise<Result<Uint8Array, StorageTrouble>>
  /** By what this device alone keeps: no other of the person's can say it. */
  hasLetIn(asking: Device): Promise<boolean>
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

/** The same one each time; it stands as soon as the notebook is open. */
export type OwnRoom = (mine: Notebook) => Promise<NotebookRoom>

export function notebookRoom(
  notebook: Notebook,
  machinery: Machinery,
  { seed, status, isLeftBehind } = notebookRoomViews(),
): NotebookRoom {
  const { doc, kept, identity } = notebook
  const { secrets, relay, now } = machinery
  let room: { seed: string; shared: SharedRoom; stop(): void } | null = null
  let isClosed = false
  let hasWaited = false
  let cameFrom: CameFrom = {}
  let waiting: ReturnType<typeof setTimeout> | undefined
  const following = oneAtATime(step)
  const takingOver = onceLater(takeOverAfterMs, following.ask)
  const seeds = ownSeeds(notebook, machinery, following.ask)

  async function step(): Promise<void> {
    cameFrom = await seeds.readCameFrom()
    if (isClosed) return
    const { inUse, toTell } = whereTo()
    const current = inUse && !isShutBehind(doc, inUse, me()) ? await seeds.open(inUse) : null
    const wanted = toTell ? await seeds.open(toTell) : current
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
    if (seeds.replaceRivals(inUse)) return following.ask()
    // Nobody goes on where a removed device can read: whoever sees to it makes a new one, and the others wait for it.
    const removed = openTo(doc, inUse)
    const seer = { id: identity.id, now: now().getTime() }
    if (removed.some(one => seesToIt(doc, one, seer))) await seeds.put(secrets.seeds.make(), [inUse.name])
    else if (removed.length > 0) takingOver.ask()
    else if (!current) wait()
    else if (toTell) await leave(toTell, current)
    else await settle(inUse)
  }

  const me = () => ({ id: identity.id, cameFrom, hasWaited })
  const whereTo = () => seedRoute(doc, me())

  /** Whoever let this device in comes through the same room and hands on the seed; but a removed one may read there. */
  function wait(): void {
    waiting ??= setTimeout(() => {
      hasWaited = true
      following.ask()
    }, longestWaitMs)
  }

  const isWaiting = () => room !== null && room.shared.status.get().state !== 'safe'

  async function settle({ name, enteredBy }: NotebookSeed): Promise<void> {
    seeds.enlist()
    if (!enteredBy.includes(identity.id)) await seeds.enter(name)
    // Only now is it certain that no other device has made one.
    await seeds.havePaper(name)
    await eraseWhatIsLeft(name)
    mending(() => mendWhatIsLeft(name))
  }

  /** The relay may come back from a copy in which the room of an older seed doesn't say what took its place. */
  const mending = hourly(now)

  async function mendWhatIsLeft(inUse: string): Promise<void> {
    const ids = listed(doc).map(({ id }) => id)
    const isAwaiting = ({ name, isOver, sealedFor, leftBy }: NotebookSeed) =>
      name !== inUse &&
      !isOver &&
      leftBy.includes(identity.id) &&
      ids.some(id => sealedFor.has(id) && !leftBy.includes(id))
    for (const one of readSeeds(doc).filter(isAwaiting)) {
      const left = await seeds.open(one)
      if (!left) continue
      const secret = await secrets.seeds.notebookSecret(left.bytes)
      const { putNextSeeds } = await import('../../document/wayOn.ts')
      await relay.mend(secret, held => putNextSeeds(doc, held, one.name, identity.id))
    }
  }

  /** Rooms of other seeds, once all of the person's devices that know them have told them and gone on. */
  async function eraseWhatIsLeft(inUse: string): Promise<void> {
    const ids = listed(doc).map(({ id }) => id)
    // The code that the person keeps brings back what it can for as long as there is no other.
    const isLeft = ({ name, isOver, sealedFor, leftBy }: NotebookSeed) =>
      ![inUse, readCodeKept(doc)].includes(name) &&
      !isOver &&
      ids.every(id => !sealedFor.has(id) || leftBy.includes(id))
    for (const one of readSeeds(doc).filter(isLeft)) {
      const left = await seeds.open(one)
      if (!left) continue
      const { notebookSecret, draftSecret } = secrets.seeds
      const drafts = readNotebookEntries(doc).filter(entry => !entry.secret)
      const rooms = [notebookSecret(left.bytes), ...drafts.map(({ id }) => draftSecret(left.bytes, id))]
      const from = now().getTime()
      for (const secret of await Promise.all(rooms)) putRoomToErase(doc, { secret, from })
      endSeed(doc, one.name, identity.id)
    }
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
    if (await seeds.handOn(old, current)) return following.ask()
    leaveSeed(doc, old.name, identity.id)
    await kept.flush()
  }

  async function share(): Promise<Result<Seed, StorageTrouble>> {
    const inUse = seedInUse(doc)
    const current = inUse && (await seeds.open(inUse))
    const shared = current ? ok(current) : await seeds.put(secrets.seeds.make(), inUse ? [inUse.name] : [])
    if (!shared.ok) return shared
    if (!current) await seeds.havePaper(shared.value.name)
    // Also one that was made before: the disk may have been full, and nobody rests on what goes with the page.
    const saved = await isOnDisk(kept)
    return saved.ok ? shared : saved
  }

  const stops = [onBelongingsChange(doc, following.ask), kept.isFollower.subscribe(following.ask)]
  following.ask()
  return {
    seed,
    status,
    isLeftBehind,
    share,
    async known() {
      const all = await Promise.all(readSeeds(doc).map(seeds.open))
      return all.filter(one => one !== null)
    },
    closedTo() {
      const here = seedInUse(doc)
      if (!here || here.name !== room?.seed || !here.enteredBy.includes(identity.id)) return []
      return takenOff(doc).flatMap(({ device: { id } }) => (here.sealedFor.has(id) ? [] : [id]))
    },
    async letIn(added, kind) {
      // First of all, so that a yes outlives a dead battery.
      await seeds.rememberLetIn([added])
      putOwnDevice(doc, { device: added, kind, addedAt: now().getTime(), isExpected: true })
      const shared = await share()
      if (shared.ok) return ok(await seeds.sealFor(added, shared.value))
      forgetOwnDevice(doc, added.id)
      return shared
    },
    hasLetIn: seeds.hasLetIn,
    takeBack: ({ id }) => forgetOwnDevice(doc, id),
    adopt: seeds.adopt,
    async close() {
      isClosed = true
      clearTimeout(waiting)
      takingOver.close()
      for (const stop of stops) stop()
      room?.stop()
      await room?.shared.close()
    },
  }
}

const longestWaitMs = 60_000
