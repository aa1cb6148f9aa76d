import { afterEach, expect } from 'vitest'
import { deviceLinksOver } from '../../src/composition/deviceLinks.ts'
import { identityOf } from '../../src/composition/identity.ts'
import { lobbyOver } from '../../src/composition/lobby.ts'
import { secrets } from '../../src/composition/secrets.ts'
import { openBackup, sealBackup } from '../../src/crypto/backupFile.ts'
import { randomBytes } from '../../src/crypto/bytes.ts'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import type { ConversationId, PackId } from '../../src/domain/ids.ts'
import { fail, ok } from '../../src/domain/result.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { eraseRoom } from '../../src/sync/eraseRoom.ts'
import type { ConversationSession } from '../../src/workspace/conversationSession.ts'
import { createWorkspace } from '../../src/workspace/createWorkspace.ts'
import type { Machinery, SharedRoom } from '../../src/workspace/ports.ts'
import type { ConversationView } from '../../src/workspace/views.ts'
import type { NewConversation } from '../../src/workspace/workspace.ts'
import { valueIn } from '../crypto/known.ts'
import { readPack } from '../packs/readPack.ts'
import { inMemory, LobbyRelay } from '../sync/lobbyRelay.ts'
import { DeviceNotes } from './deviceNotes.ts'
import { Disk } from './disk.ts'
import { Rooms } from './rooms.ts'

export const origin = 'https://side.example'

/** What lies between the phones. */
export class Between {
  readonly lobbies = new LobbyRelay()
  readonly rooms = new Rooms()
  goOffline(isOffline = true): void {
    this.lobbies.isOffline = isOffline
    this.rooms.isOffline = isOffline
    if (!isOffline) this.rooms.meet()
  }
}

export interface Phone {
  keys: DeviceKeys
  disk: Disk
  memory: DeviceNotes
  summaries: Map<ConversationId, ConversationSummary>
  clock: { now: Date }
  machinery: Machinery
  workspace: ReturnType<typeof createWorkspace>
  /** What it told Home. */
  troubles: string[]
  session(id: ConversationId): ConversationSession
  view(id: ConversationId): ConversationView
  /** The screen that showed it is left. */
  letGo(id: ConversationId): void
  /** As a page is put away: everything is closed, in order. */
  stop(): Promise<void>
  /** The power goes, and the phone starts again from what its disk had. */
  crash(): Promise<Phone>
}
const running: Phone[] = []

/** What a page that is dead reaches. */
function nowhere(): Rooms {
  const rooms = new Rooms()
  rooms.isOffline = true
  return rooms
}

afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop()
})

/** One device with the real workspace, documents, lobby and cryptography; disk and network are in memory. */
export async function phone(
  between: Between,
  start: { keys?: DeviceKeys; disk?: Disk; memory?: DeviceNotes; now?: Date } = {},
): Promise<Phone> {
  const keys = start.keys ?? (await createDeviceKeys())
  const disk = start.disk ?? new Disk()
  const summaries = new Map<ConversationId, ConversationSummary>()
  const memory = start.memory ?? new DeviceNotes()
  const clock = { now: start.now ?? new Date('2026-11-22T10:00:00Z') }
  const lines: SharedRoom[] = []
  let isDead = false
  const machinery: Machinery = {
    documents: disk,
    device: {
      identity: async () => ok(identityOf(keys)),
      kind: () => 'phone',
      summaries: {
        all: async () => [...summaries.values()],
        put: async row => void summaries.set(row.id, row),
        delete: async id => void summaries.delete(id),
      },
      leftovers: {
        get: async () => disk.leftovers,
        change: async edit => {
          if (disk.failing.has('leftovers')) return fail('full')
          disk.leftovers = edit(disk.leftovers)
          return ok(undefined)
        },
        ...disk.halfWay,
      },
      pictures: memory.pictures,
      lastBackup: memory.lastBackup,
      preferences: { read: () => ({ theme: 'dark' }), takeOver: taken => void memory.taken.push(taken) },
      askToPersist: async () => {},
      readUse: async () => ({ usedBytes: 1000, quotaBytes: 10_000 }),
    },
    secrets,
    relay: {
      share(of) {
        const line = (isDead ? nowhere() : between.rooms).share(of)
        lines.push(line)
        return line
      },
      leave: of => (isDead ? nowhere() : between.rooms).leave(of),
      forget: async () => {},
      async erase(secret) {
        if (isDead || between.rooms.isOffline || between.rooms.isAway(keys.id)) return fail('offline')
        between.rooms.erase(secret)
        const erased = await eraseRoom(inMemory(between.lobbies), await deriveRoom(secret), keys.id)
        return erased.ok ? erased : fail('offline')
      },
      async mend(secret, edit) {
        const isThere = !isDead && !between.rooms.isOffline && !between.rooms.isAway(keys.id)
        if (isThere && !between.rooms.hasEnded(secret)) between.rooms.mend(secret, edit)
      },
    },
    lobby: lobbyOver({
      transport: inMemory(between.lobbies),
      keys: async () => keys,
      origin,
      now: () => clock.now,
    }),
    backupFiles: {
      seal: (content, how) => sealBackup(content, { ...how, cost: { logN: 10, r: 8, p: 1 } }),
      open: openBackup,
    },
    loadPack: readPack,
    deviceLinks: {
      ...deviceLinksOver({
        transport: inMemory(between.lobbies),
        readOnce: inMemory(between.lobbies).fetchAll,
        keys: async () => keys,
        origin,
      }),
      hasRoom: async secret =>
        between.rooms.isOffline ? fail('offline') : ok(between.rooms.at(secret) !== null),
    },
    now: () => clock.now,
    newId: () => Buffer.from(randomBytes(12)).toString('base64url'),
  }
  const troubles: string[] = []
  const workspace = createWorkspace(machinery, trouble => void troubles.push(trouble))
  const sessions = new Map<ConversationId, ConversationSession>()

  const opened: Phone = {
    keys,
    disk,
    memory,
    summaries,
    clock,
    machinery,
    workspace,
    troubles,
    session(id: ConversationId): ConversationSession {
      const session = sessions.get(id) ?? workspace.openConversation(id)
      sessions.set(id, session)
      return session
    },
    view: (id: ConversationId): ConversationView => viewOf(opened.session(id)),
    letGo(id): void {
      sessions.get(id)?.close()
      sessions.delete(id)
    },
    async stop(): Promise<void> {
      for (const id of [...sessions.keys(), ...summaries.keys()]) {
        const session = workspace.openConversation(id)
        await (session as ConversationSession & { shutDown(): Promise<void> }).shutDown()
      }
      sessions.clear()
    },
    async crash(): Promise<Phone> {
      disk.crash()
      isDead = true
      for (const line of lines) await line.close()
      await opened.stop()
      running.splice(running.indexOf(opened), 1)
      return phone(between, { keys, disk, memory, now: clock.now })
    },
  }
  running.push(opened)
  return opened
}

function viewOf(session: ConversationSession): ConversationView {
  const state = session.view.get()
  if (state.state !== 'ready') throw new Error(`The conversation is ${state.state}`)
  return state.view
}

/** A busy machine is slow and not wrong. */
export const patienceMs = 30_000

/** Waits until it is so; the last thrown or false answer is what a failing test shows. */
export async function until(isSo: () => unknown): Promise<void> {
  await expect.poll(async () => isSoNow(isSo), { timeout: patienceMs, interval: 10 }).toBe(true)
}
function isSoNow(isSo: () => unknown): unknown {
  try {
    return Boolean(isSo()) || 'not yet'
  } catch (error) {
    return String(error)
  }
}
export const moment = (ms = 60) => new Promise(resolve => setTimeout(resolve, ms))

export const start: NewConversation = {
  pack: 'albertslund' as PackId,
  me: { name: 'Maja', role: 'leader' },
  others: [{ name: 'Jonas', role: 'employee' }],
  setting: {
    axes: { layout: 'skema', setting: 'walkntalk' },
    date: '2026-11-26',
    time: '10:00',
    durationMinutes: 90,
    place: 'Søen',
  },
}

export async function create(maja: Phone, of = start): Promise<ConversationId> {
  const id = valueIn(await maja.workspace.createConversation(of))
  await until(() => maja.view(id))
  return id
}

/** Of the invitation that stands in her notebook, once her screen shows it: a renewed one comes to both. */
export async function linkOf(maja: Phone, id: ConversationId): Promise<string> {
  const kept = () => readNotebookEntry(maja.disk.read('notebook'), id)?.invitation
  const shown = () => maja.view(id).invitation
  await until(() => {
    const [invitation, secret] = [shown(), kept()]
    return secret && invitation.state === 'open' && invitation.link === maja.machinery.lobby.toLink(secret)
  })
  const invitation = shown()
  if (invitation.state !== 'open') throw new Error(invitation.state)
  return invitation.link
}

/** Looks until the offer is there. */
export async function preview(jonas: Phone, link: string) {
  const looked = await expect
    .poll(() => jonas.workspace.invitations.preview(link), { timeout: patienceMs })
    .toMatchObject({ ok: true })
    .then(() => jonas.workspace.invitations.preview(link))
  const pending = valueIn(looked)
  if (pending.kind !== 'invitation') throw new Error(pending.kind)
  return pending
}

/** Maja invites, Jonas accepts by the link, and both have joined. */
export async function joined(between = new Between(), of = start) {
  const [maja, jonas] = await Promise.all([phone(between), phone(between)])
  const id = await create(maja, of)
  const pending = await preview(jonas, await linkOf(maja, id))
  valueIn(await pending.accept('Jonas Holm'))
  await until(() => jonas.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).invitation.state === 'closed')
  return { between, maja, jonas, id }
}
