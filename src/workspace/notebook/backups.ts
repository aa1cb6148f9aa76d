import { compareNotebooks, mergeNotebook } from '../../document/mergeNotebook.ts'
import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { putSeed, readSeeds } from '../../document/notebookSeeds.ts'
import { applyState, isNewer, newDoc, type SharedDoc, stateOf } from '../../document/sharedDoc.ts'
import type { BackedUpPicture, BackupContent, BackupFailure } from '../../domain/backup.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { OwnRoom } from '../devices/notebookRoom.ts'
import { docName, notebookName } from '../docNames.ts'
import type { Machinery } from '../ports.ts'
import type { Backups, FoundBackup, MadeBackup } from '../safekeeping.ts'
import type { StorageTrouble } from '../views.ts'
import type { NotebookOnDevice } from './notebook.ts'
import { wholeOrGone } from './wholeOrGone.ts'

/** Pictures can be drawn anew from the sealed plan, so they come along only while a phone can still carry the file. */
const maxPictureBytes = 12 * 1024 * 1024

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
  /** What is open and hasn't reached the disk yet. */
  saveAll(): Promise<Result<void, StorageTrouble>>
  /** Gives a conversation its row on Home. */
  showOnHome(id: ConversationId): Promise<void>
}

/** Everything in one sealed file, and back from it. */
export function backupsOf({ machinery, notebook, ownRoom, saveAll, showOnHome }: Parts): Backups {
  const { documents, device, backupFiles, secrets, now } = machinery

  return {
    last: () => device.lastBackup.get(),

    async make({ passphrase, preface, onProgress }): Promise<Result<MadeBackup, StorageTrouble>> {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const saved = await saveAll()
      if (!saved.ok) return saved
      const madeAt = now().getTime()
      const entries = readNotebookEntries(notebook.doc)
      const conversations: BackupContent['conversations'] = []
      for (const { id } of entries) {
        const state = await documents.readState(docName(id))
        if (!state.ok) return state
        if (state.value) conversations.push({ id, state: state.value })
      }
      const ids = entries.map(({ id }) => id)
      const { pictures, leftOut } = await gatherPictures(ids.toReversed())
      const settings = device.preferences.read()
      const seed = (await ownRoom(mine.value)).seed.get()?.bytes ?? null
      const content = { madeAt, notebook: stateOf(notebook.doc), seed, conversations, pictures, settings }
      const text = await backupFiles.seal(content, { passphrase, preface, onProgress })
      return ok({
        text,
        madeAt,
        conversations: conversations.length,
        picturesLeftOut: leftOut,
        noteKept: () => device.lastBackup.put({ at: madeAt, conversations: ids }),
      })
    },

    async look({ text, passphrase, onProgress }) {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const opened = await backupFiles.open(text, passphrase, onProgress)
      return opened.ok ? found(opened.value) : opened
    },
  }

  /** The newest conversations' first. */
  async function gatherPictures(ids: ConversationId[]) {
    const pictures: BackedUpPicture[] = []
    let [room, leftOut] = [maxPictureBytes, 0]
    for (const conversation of ids) {
      for (const { hash, pages } of await device.pictures.allOf(conversation)) {
        const size = pages.reduce((sum, page) => sum + page.size, 0)
        if (size > room) leftOut++
        else {
          room -= size
          const bytesOf = async (page: Blob) => ({
            type: page.type,
            bytes: new Uint8Array(await page.arrayBuffer()),
          })
          pictures.push({ conversation, hash, pages: await Promise.all(pages.map(bytesOf)) })
        }
      }
    }
    return { pictures, leftOut }
  }

  /** A look that changes nothing yet. */
  function found(content: BackupContent): Result<FoundBackup, BackupFailure> {
    const theirs = docOf(content.notebook)
    const states = content.conversations.map(({ id, state }) => ({ id, state, doc: docOf(state) }))
    if (!theirs || states.some(({ doc }) => doc === null)) return fail('damaged')
    if (isNewer(theirs)) return fail('newer-version')
    const { missingHere, alreadyHere, ofSomebodyElse } = compareNotebooks(notebook.doc, theirs)
    return ok({
      madeAt: content.madeAt,
      conversations: missingHere.length + alreadyHere.length + ofSomebodyElse.length,
      alreadyHere: alreadyHere.length,
      ofSomebodyElse: ofSomebodyElse.length,
      restore: () => restore(content, theirs),
    })
  }

  async function restore(content: BackupContent, theirs: SharedDoc): Promise<Result<void, StorageTrouble>> {
    const { missingHere, alreadyHere, ofSomebodyElse } = compareNotebooks(notebook.doc, theirs)
    const wanted = new Set([...missingHere, ...alreadyHere])
    const coming = content.conversations.filter(({ id }) => wanted.has(id))
    const seed = ofSomebodyElse.length === 0 ? content.seed : null
    const restored = await wholeOrGone(missingHere, machinery, () => putOnDisk(coming, theirs, seed))
    if (!restored.ok) return restored

    // From here on it's restored, whatever happens to this page.
    if (seed) await rejoin(seed)
    for (const { id, state } of coming) if (alreadyHere.includes(id)) await takeIntoOpen(id, state)
    for (const { conversation, hash, pages } of content.pictures) {
      const blobs = pages.map(({ type, bytes }) => new Blob([new Uint8Array(bytes)], { type }))
      if (wanted.has(conversation)) await device.pictures.put(conversation, hash, blobs)
    }
    if (alreadyHere.length === 0) device.preferences.takeOver(content.settings)
    for (const id of missingHere) await showOnHome(id)
    return ok(undefined)
  }

  /** All or nothing: the notebook comes last, and whatever was added before it is taken back should anything fail. */
  async function putOnDisk(
    coming: BackupContent['conversations'],
    theirs: SharedDoc,
    seed: Uint8Array | null,
  ): Promise<Result<void, StorageTrouble>> {
    const waysBack: (() => Promise<void>)[] = []
    const merged = newDoc()
    applyState(merged, stateOf(notebook.doc), null)
    mergeNotebook(merged, theirs)
    if (seed && readSeeds(notebook.doc).length === 0) await putSeedIn(merged, seed)
    const documentsThenNotebook = [
      ...coming.map(({ id, state }) => ({ name: docName(id), state })),
      { name: notebookName, state: stateOf(merged) },
    ]
    for (const { name, state } of documentsThenNotebook) {
      const added = await documents.addState(name, state)
      if (!added.ok) {
        for (const goBack of waysBack.reverse()) await goBack()
        return added
      }
      waysBack.push(added.value)
    }
    applyState(notebook.doc, stateOf(merged), 'backup')
    return ok(undefined)
  }

  /** With all the rest: a phone without it is left behind by the person's others. */
  async function putSeedIn(merged: SharedDoc, seed: Uint8Array): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return
    const { id, public: device } = mine.value.identity
    const sealedFor = new Map([[id, await secrets.sealTo(device, seed)]])
    putSeed(merged, { name: await secrets.seeds.nameOf(seed), sealedFor }, { names: [], by: id })
  }

  /** The person's other phones go on in step with this one; whether they have moved away since shows there. */
  async function rejoin(seed: Uint8Array): Promise<void> {
    const mine = await notebook.open()
    if (mine.ok) await (await ownRoom(mine.value)).adopt(seed)
  }

  /** On disk it is; whoever has the conversation open hears of it this way. */
  async function takeIntoOpen(id: ConversationId, state: Uint8Array): Promise<void> {
    const doc = newDoc()
    const kept = await documents.open(docName(id), doc)
    if (!kept.ok) return
    applyState(doc, state, 'backup')
    await kept.value.flush().catch(() => {})
    await kept.value.close()
  }
}

function docOf(state: Uint8Array): SharedDoc | null {
  const doc = newDoc()
  try {
    applyState(doc, state, 'backup')
    return doc
  } catch {
    return null
  }
}
