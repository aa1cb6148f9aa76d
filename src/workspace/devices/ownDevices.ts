import { onBelongingsChange } from '../../document/notebookChanges.ts'
import { readNotebookEntries } from '../../document/notebookDoc.ts'
import {
  isCodeDeclined,
  nameOwnDevice,
  noteCodeDeclined,
  noteCodeKept,
  noteRemoved,
  readCodeKept,
  readOwnDevices,
} from '../../document/ownDevices.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import { fail, ok } from '../../domain/result.ts'
import { createView } from '../../domain/view.ts'
import type { OwnDevices, OwnDevicesView } from '../deviceViews.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook, NotebookOnDevice } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { NotebookRoom, OwnRoom } from './notebookRoom.ts'
import { isTakenOff, knowingTooMuch, takenOff } from './removedDevices.ts'

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
}

export function ownDevicesOf({ machinery, notebook, ownRoom }: Parts): OwnDevices {
  const view = createView<OwnDevicesView>({ state: 'loading' })

  async function start(): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return view.set({ state: 'trouble', trouble: mine.failure })
    const own = await ownRoom(mine.value)
    const show = () => view.set(devicesView(mine.value, own, machinery))
    onBelongingsChange(mine.value.doc, show)
    for (const part of [own.seed, own.status, own.isLeftBehind]) part.subscribe(show)
    show()
    if (mine.value.kept.isFollower.get() || !readOwnDevices(mine.value.doc).some(one => one.isExpected))
      return
    const { goOnGiving } = await import('./linkDevice.ts')
    goOnGiving({ machinery, notebook: mine.value, room: own })
  }

  void start()
  return {
    view,
    async give() {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const room = await ownRoom(mine.value)
      const { giveNotebook } = await import('./linkDevice.ts')
      return ok(giveNotebook({ machinery, notebook: mine.value, room }))
    },
    rename: (id, name) => nameOwnDevice(notebook.doc, id, name),
    async remove(id) {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const { kept, identity } = mine.value
      if (id === identity.id) return ok(undefined)
      noteRemoved(notebook.doc, id, { at: machinery.now().getTime(), by: identity.id })
      return isOnDisk(kept)
    },
    async moveLink() {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const own = await ownRoom(mine.value)
      const seed = await own.share()
      if (!seed.ok) return seed
      const { deviceLinks, device, now } = machinery
      const { linkLifetimeMs } = await import('./linkDevice.ts')
      const secret = deviceLinks.newSecret()
      const expiresAt = now().getTime() + linkLifetimeMs
      putRoomToErase(notebook.doc, { secret, from: expiresAt })
      if (!(await isSafe(own))) return fail('offline')
      const offer = { kind: device.kind(), expiresAt, seed: seed.value.bytes }
      const offered = await deviceLinks.offer(secret, offer)
      return offered.ok ? ok(deviceLinks.toLink(secret)) : offered
    },
    declineCode: () => noteCodeDeclined(notebook.doc),
    async recoveryCode() {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const seed = await (await ownRoom(mine.value)).share()
      if (!seed.ok) return seed
      noteCodeKept(notebook.doc, seed.value.name)
      const saved = await isOnDisk(mine.value.kept)
      if (!saved.ok) return saved
      return ok(machinery.secrets.seeds.toCode(seed.value.bytes))
    },
  }
}

/** Whoever comes next finds everything in the room. */
function isSafe({ status }: NotebookRoom): Promise<boolean> {
  return new Promise(settle => {
    const timer = setTimeout(() => finish(false), safeWithinMs)
    const stop = status.subscribe(look)
    look()

    function look(): void {
      if (status.get().state === 'safe') finish(true)
    }
    function finish(isIt: boolean): void {
      clearTimeout(timer)
      stop()
      settle(isIt)
    }
  })
}
const safeWithinMs = 15_000

function devicesView(
  { doc, identity }: Notebook,
  { seed, status, isLeftBehind, closedTo }: NotebookRoom,
  { device, now }: Machinery,
): OwnDevicesView {
  const listed = readOwnDevices(doc).filter(one => one.removedAt === null && !one.isExpected)
  const here = listed.find(one => one.device.id === identity.id)
  const others = listed.filter(one => one !== here)
  const code = readCodeKept(doc)
  return {
    state: 'ready',
    devices: [
      here ?? { device: identity.public, kind: device.kind(), name: '', addedAt: now().getTime() },
      ...others,
    ].map(one => ({
      id: one.device.id,
      isThis: one.device.id === identity.id,
      kind: one.kind,
      name: one.name,
      addedAt: one.addedAt,
    })),
    leaving: takenOff(doc)
      .filter(
        ({ device: { id } }) =>
          id !== identity.id &&
          (!closedTo().includes(id) ||
            readNotebookEntries(doc).some(entry =>
              knowingTooMuch(doc, entry).some(one => one.device.id === id),
            )),
      )
      .map(one => ({ id: one.device.id, kind: one.kind, name: one.name })),
    isTakenOff: isTakenOff(doc, identity.id),
    isLeftBehind: isLeftBehind.get(),
    isCodeOld: code !== null && seed.get() !== null && code !== seed.get()?.name,
    hasCode: code !== null && code === seed.get()?.name,
    isCodeDeclined: isCodeDeclined(doc),
    relay: status.get(),
  }
}
