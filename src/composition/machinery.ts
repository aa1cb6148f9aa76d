import { randomBytes } from '../crypto/bytes.ts'
import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { toBase64Url } from '../crypto/encoding.ts'
import { ok } from '../domain/result.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { fetchPack } from '../packs/fetchPack.ts'
import { addStoredRow, readStoredDoc } from '../storage/docRows.ts'
import { askToPersist, readUse } from '../storage/persist.ts'
import { deleteStoredDoc, openStoredDoc } from '../storage/storedDoc.ts'
import { beginAnewForCode } from '../ui/missingCode.ts'
import { createWorkspace } from '../workspace/createWorkspace.ts'
import { once } from '../workspace/once.ts'
import type { BackupFiles, DeviceMemory } from '../workspace/ports.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { onComingAndGoing } from './comingAndGoing.ts'
import { deviceDb, leftovers, summaries } from './deviceHome.ts'
import { storedDeviceKeys } from './deviceKeys.ts'
import { deviceKind } from './deviceKind.ts'
import { lastBackup, preferences } from './deviceNotes.ts'
import { identityOf } from './identity.ts'
import { lateDeviceLinks } from './lateDeviceLinks.ts'
import { lateLobby } from './lateLobby.ts'
import { lateNetwork } from './lateNetwork.ts'
import { relayOver } from './relay.ts'
import { secrets } from './secrets.ts'
import { withTrial } from './withTrial.ts'

/** Joins the parts: loaded when Home stands, or when a screen asks for it. */
export function startWorkspace(onTrouble: (trouble: StorageTrouble | 'emptied') => void): Workspace {
  const now = () => new Date()
  const { origin } = location
  const load = async () => {
    const { openNetwork } = await import('./network.ts').catch(missing => {
      void beginAnewForCode()
      throw missing
    })
    return openNetwork({ keys: keysAtHand, origin, now })
  }
  const network = lateNetwork(load, screenStands)
  const own = createWorkspace(
    {
      documents: {
        open: openStoredDoc,
        readState: readStoredDoc,
        addState: addStoredRow,
        delete: deleteStoredDoc,
      },
      device: deviceMemory,
      secrets,
      relay: relayOver(network.atRest),
      lobby: lateLobby(network, origin),
      deviceLinks: lateDeviceLinks(network, origin),
      backupFiles,
      loadPack: fetchPack,
      now,
      newId: () => toBase64Url(randomBytes(12)),
    },
    onTrouble,
  )
  const workspace = withTrial(own)
  onComingAndGoing({
    wake() {
      workspace.wake()
      network.ifThere(({ connection }) => connection.wake())
    },
    rest: () => void workspace.rest(),
  })
  return workspace
}

/** A screen that was asked for has been drawn: what nobody looks at may come now. */
async function screenStands(): Promise<void> {
  await new Promise(over => setTimeout(over, 1000))
  if ('requestIdleCallback' in window) await new Promise(idle => requestIdleCallback(idle, { timeout: 2000 }))
}

const deviceMemory: DeviceMemory = {
  summaries,
  leftovers,
  askToPersist,
  readUse,
  lastBackup,
  preferences,
  kind: () => deviceKind(navigator),
  async identity() {
    const keys = await deviceKeys()
    return keys.ok ? ok(identityOf(keys.value)) : keys
  },
  pictures: {
    async get(conversation, hash) {
      const db = await deviceDb()
      const kept = db.ok ? await db.value.snapshots.get(conversation, hash) : db
      return kept.ok && kept.value ? kept.value.pages.map(asBlob) : []
    },
    async allOf(conversation) {
      const db = await deviceDb()
      const kept = db.ok ? await db.value.snapshots.allOf(conversation) : db
      return kept.ok ? kept.value.map(({ hash, pages }) => ({ hash, pages: pages.map(asBlob) })) : []
    },
    async put(conversation, hash, blobs) {
      const db = await deviceDb()
      if (!db.ok) return db
      const pages = blobs.map(async blob => ({ type: blob.type, bytes: await blob.arrayBuffer() }))
      return db.value.snapshots.put({ conversation, hash, pages: await Promise.all(pages) })
    },
    async deleteAllOf(conversation) {
      const db = await deviceDb()
      return db.ok ? db.value.snapshots.deleteAllOf(conversation) : db
    },
  },
}

const asBlob = ({ bytes, type }: { bytes: ArrayBuffer; type: string }) => new Blob([bytes], { type })

/** Few open the machinery to make a backup, so its cryptography comes when it is asked for. */
const backupFiles: BackupFiles = {
  seal: async (...of) => (await import('../crypto/backupFile.ts')).sealBackup(...of),
  open: async (...of) => (await import('../crypto/backupFile.ts')).openBackup(...of),
}

const deviceKeys = once(async () => {
  const db = await deviceDb()
  return db.ok ? storedDeviceKeys(db.value) : db
})

/** Only a lobby asks this way, and there is none without a notebook, which has the keys. */
async function keysAtHand(): Promise<DeviceKeys> {
  const keys = await deviceKeys()
  if (!keys.ok) throw new Error(`The device's keys can't be read: ${keys.failure}`)
  return keys.value
}
