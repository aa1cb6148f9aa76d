import type { ConversationId } from '../domain/ids.ts'
import type { StorageTrouble } from '../domain/storageTrouble.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import { createView } from '../domain/view.ts'
import { type DeviceDb, openDeviceDb } from '../storage/deviceDb.ts'
import { onRoomAgain } from '../storage/fullDisk.ts'
import { halfWayIn } from '../storage/halfWay.ts'
import { forget, recall, remember } from '../ui/remembered.ts'
import type { DeviceMemory } from '../workspace/ports.ts'
import type { HomeView } from '../workspace/views.ts'

/** What Home needs, and no more: the device's own rows, without documents. They are read as soon as this is imported. */
const opened = openDeviceDb()
const home = createView<HomeView>({ state: 'loading' })
let trouble: StorageTrouble | 'emptied' | null = null
/** As last read: on a full phone nothing is opened, and these can be looked at all the same. */
let lastRead: ConversationSummary[] = []

show()
void opened.then(db => db.ok && db.value.onSummariesChanged(show))
onRoomAgain(() => {
  if (trouble === 'full') trouble = null
  hasTried = false
  show()
})

export const deviceDb = (): ReturnType<typeof openDeviceDb> => opened

export const deviceHome = {
  home,
  async beginAnew() {
    forgetThatThereWasSomething()
    isWhole()
    for (const { id } of await summaries.all()) await summaries.delete(id)
    show()
  },
  /** The documents can't be kept, or are gone; Home says so. */
  onTrouble(met: StorageTrouble | 'emptied') {
    trouble = met
    show()
  },
}

export const summaries: DeviceMemory['summaries'] = {
  async all() {
    const db = await opened
    const rows = db.ok ? await db.value.summaries.all() : db
    return rows.ok ? rows.value : []
  },
  /** A conversation that was only opened or sent hasn't changed. */
  put: row =>
    change(async db => {
      isWhole()
      const rows = await db.summaries.all()
      const before = rows.ok && rows.value.find(one => one.id === row.id)
      if (!before) return db.summaries.put(row)
      const next = { ...before, ...row }
      if (isAlike(before, next)) next.changedAt = before.changedAt
      if (!isAlike(before, next) || before.sent !== next.sent) await db.summaries.put(next)
    }),
  delete: id => change(db => db.summaries.delete(id)),
}

/**
 * A browser that clears its databases to make room leaves an app that looks as new. This mark lies beside them: where it
 * is left behind, the person is told. Where it went too, nobody can tell.
 */
const mark = 'side-om-side/has-conversations'

const hadSomething = () => recall(mark) !== null

/** The person deleted the last one, or begins anew. */
const forgetThatThereWasSomething = () => forget(mark)

/** Begun anew, or brought back by a backup. */
function isWhole(): void {
  if (trouble === 'emptied') trouble = null
}

const leftoversSetting = 'leftovers'
const idsIn = (value: unknown): ConversationId[] =>
  Array.isArray(value) ? value.filter((one): one is ConversationId => typeof one === 'string') : []

export const leftovers: DeviceMemory['leftovers'] = {
  async get() {
    const db = await opened
    const kept = db.ok ? await db.value.settings.get(leftoversSetting) : db
    return kept.ok ? idsIn(kept.value) : []
  },
  async change(edit) {
    const db = await opened
    const noted = db.ok ? await db.value.settings.change(leftoversSetting, ids => edit(idsIn(ids))) : db
    if (noted.ok && trouble === 'full') trouble = null
    show()
    return noted
  },
  halfWay: act => halfWay(() => trying(act)),
  tidy: act => tidy(() => trying(act)),
}

const { halfWay, tidy } = halfWayIn(leftoversSetting)
/** Only what was tried to clear away where there was room, and is left all the same, is held up by another tab. */
let hasTried = false

async function trying<Value>(act: () => Promise<Value>): Promise<Value> {
  hasTried = false
  try {
    return await act()
  } finally {
    hasTried = true
    show()
  }
}

const isAlike = (one: ConversationSummary, other: ConversationSummary) => textOf(one) === textOf(other)
const textOf = (row: ConversationSummary) => JSON.stringify({ ...row, changedAt: 0, sent: '' })

async function change(act: (db: DeviceDb) => Promise<unknown>): Promise<void> {
  const db = await opened
  if (db.ok) await act(db.value)
  show()
}

function show(): void {
  void opened
    .then(db => (db.ok ? db.value.home(leftoversSetting) : db))
    .then(rows => {
      if (rows.ok) lastRead = rows.value.summaries.sort((one, other) => other.changedAt - one.changedAt)
      const conversations = rows.ok || rows.failure === 'full' ? lastRead : []
      const isEmpty = rows.ok && conversations.length === 0
      // Whoever deletes the last one leaves a note of it in the database; the browser leaves nothing.
      if (isEmpty && rows.value.setting !== undefined) forgetThatThereWasSomething()
      const isEmptied = isEmpty && hadSomething()
      if (conversations.length > 0 && !hadSomething()) remember(mark, '1')
      const storage = rows.ok ? (isEmptied ? 'emptied' : trouble) : rows.failure
      const isRemovalHeldUp = hasTried && rows.ok && idsIn(rows.value.setting).length > 0
      home.set({ state: 'ready', conversations, storage, isRemovalHeldUp })
    })
}
