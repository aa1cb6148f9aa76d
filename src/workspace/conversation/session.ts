import { headOf, readHead } from '../../document/head.ts'
import { onNotebookChange } from '../../document/notebookChanges.ts'
import { type NotebookEntry, readNotebookEntry } from '../../document/notebookDoc.ts'
import { readPlanExtra } from '../../document/plan.ts'
import { noteLinkedTalk, noteNextTalk } from '../../document/previous.ts'
import { isEmpty, newDoc, onChange } from '../../document/sharedDoc.ts'
import { mayWritePlan } from '../../domain/access.ts'
import type { Conversation, LinkedTalk, NextTalk } from '../../domain/conversation.ts'
import { localDate } from '../../domain/dates.ts'
import type { ConversationId, PackId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { createView, firstOf } from '../../domain/view.ts'
import type { ConversationSession } from '../conversationSession.ts'
import type { OwnRoom } from '../devices/notebookRoom.ts'
import { docName } from '../docNames.ts'
import type { Returning } from '../joining/returning.ts'
import type { Notebook, NotebookOnDevice } from '../notebook/notebook.ts'
import type { KeptDoc, Machinery } from '../ports.ts'
import type { Companion, ConversationState, ReturningView, StorageTrouble } from '../views.ts'
import { commandsOf } from './commands.ts'
import { type ConversationRoom, conversationRoom } from './conversationRoom.ts'
import { type OpenConversation, runConversation } from './runConversation.ts'
import { textsOf } from './texts.ts'

/** Then the screen says so, with a way to try again; what opens later all the same is shown all the same. */
const opensWithinMs = 20_000

export interface Session extends ConversationSession {
  rest(): Promise<void>
  /** What is open and hasn't reached the disk yet; the view's `saved` tells should it fail. */
  save(): Promise<void>
  /** A screen is about to show it. */
  freshen(): void
  /** Once it stands, or can't, and what it shows is checked. */
  settled(): Promise<ConversationState>
  /** Where the other is already in: the next talk, with its invitation. */
  noteNext(talk: Omit<NextTalk, 'by'>): void
  /** The same for one that the form links to this one. */
  noteLinked(talk: Omit<LinkedTalk, 'by'>): void
  /** Closes for good, when no screen holds it any more. */
  shutDown(): Promise<void>
}

interface Parts {
  id: ConversationId
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
  packs: readonly { id: PackId }[]
  loadPack(id: PackId): Promise<Pack>
  /** A screen shows it. */
  isWatched(): boolean
  /** A screen let go of it. */
  onClose(): void
}

/** One conversation for screens: there at once, `loading` until its documents are open. */
export function openSession(parts: Parts): Session {
  const { id, machinery, notebook, ownRoom, packs, loadPack, isWatched, onClose } = parts
  const state = createView<ConversationState>({ state: 'loading' })
  const doc = newDoc()
  let open: OpenConversation | null = null
  let returning: Returning | null = null
  let isShut = false
  let isSettled = false
  let stopWaiting = () => {}
  const company = createView<readonly Companion[]>([])

  const entry = (): NotebookEntry | null => readNotebookEntry(notebook.doc, id)

  async function start(): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return fails(mine.failure)
    await entryIsThere()
    if (isShut) return
    const kept = await machinery.documents.open(docName(id), doc)
    if (!kept.ok) return fails(kept.failure)
    await beLetIn(mine.value, kept.value)
    const own = await ownRoom(mine.value)
    const here = { id, doc, kept: kept.value, notebook: mine.value, own, machinery }
    const room = conversationRoom(here)
    await arrival(room)
    const pack = await packToShow()
    if (!pack) {
      await room.close()
      return kept.value.close()
    }
    open = runConversation({ ...here, room, pack, isWatched, show })
    const others = open.company.view
    others.subscribe(() => company.set(others.get()))
  }

  function show(next: ConversationState, isChecked: boolean): void {
    isSettled = isChecked
    state.set(next)
  }

  /** Until then it is missing; it may be on its way from another of the person's devices. */
  async function entryIsThere(): Promise<void> {
    if (isShut || entry()) return
    state.set({ state: 'missing' })
    await until(
      () => entry() !== null,
      look => onNotebookChange(notebook.doc, id, look),
    )
  }

  /** Somebody who lost the device they took part with waits here until whoever is still there has said yes. */
  async function beLetIn(mine: Notebook, kept: KeptDoc): Promise<void> {
    const isReturning = () => !isShut && typeof entry()?.returningTo === 'string'
    if (!isReturning()) return
    const { returnThrough } = await import('../joining/returning.ts')
    const { lobby, secrets } = machinery
    const show = (view: ReturningView) => isReturning() && state.set({ state: 'returning', view })
    returning = returnThrough({ doc, kept, notebook: mine, entry, lobby, secrets, show })
    await until(
      () => !isReturning(),
      look => onNotebookChange(notebook.doc, id, look),
    )
    returning.close()
    returning = null
  }

  /** Begun on another of the person's devices: its first words come through its room, as soon as there is a network. */
  async function arrival(room: ConversationRoom): Promise<void> {
    if (isShut || headKnown() || !room.isExpected()) return
    state.set({ state: 'arriving' })
    await until(
      () => headKnown() !== null,
      look => onChange(doc, look),
    )
  }

  /** Once anything of it is here, what the notebook says it is counts. */
  const headKnown = () => (isEmpty(doc) ? null : (entry()?.head ?? readHead(doc)))

  /** Or until it is shut down. */
  function until(isSo: () => boolean, subscribe: (look: () => void) => () => void): Promise<void> {
    return new Promise(come => {
      const look = () => {
        if (!isShut && !isSo()) return
        stop()
        come()
      }
      const stop = subscribe(look)
      stopWaiting = look
      look()
    })
  }

  /** Null where the conversation can't be shown; then the state says why. */
  async function packToShow(): Promise<Pack | null> {
    const head = headKnown()
    const pack = head && !isShut ? await packOf(headOf(head)) : null
    if (pack?.ok && !isShut) return pack.value
    if (pack && !pack.ok && !isShut) fails(pack.failure)
    else state.set({ state: 'missing' })
    return null
  }

  /** A form that this app doesn't have is a newer app's, or somebody's mischief: either way it can't be opened. */
  async function packOf({ pack }: Pick<Conversation, 'pack'>): Promise<Result<Pack, StorageTrouble>> {
    if (!packs.some(known => known.id === pack.id)) return fail('newer-version')
    const loaded = await loadPack(pack.id).catch(() => null)
    return loaded ? ok(loaded) : fail('lost')
  }

  const fails = (trouble: StorageTrouble) => state.set({ state: 'trouble', trouble })
  // Each step has its own limit but for those that only the browser answers (locks, keys, the form's file).
  const atLatest = setTimeout(() => state.get().state === 'loading' && fails('lost'), opensWithinMs)
  const whenStarted = start()
    .catch(() => fails('lost'))
    .finally(() => clearTimeout(atLatest))
  const opened = (): OpenConversation => {
    if (!open) throw new Error('A command was called before the conversation was open')
    return open
  }
  const view = () => opened().view()
  const me = () => opened().me()
  const isJoined = () => Boolean(entry()?.secret)
  /** Asked at every key, so only what decides it is read anew. */
  const mayWrite = () => {
    const { pack, conversation, me } = opened().shown()
    const decided = pack.plan?.writer ? { planExtra: readPlanExtra(doc) } : conversation
    return isJoined() && mayWritePlan(pack, decided, me)
  }
  const { now, newId } = machinery
  return {
    view: state,
    close: onClose,
    rest: async () => open?.rest(),
    save: async () => open?.save(),
    settled: () => firstOf(state, now => now.state !== 'loading' && (now.state !== 'ready' || isSettled)),
    freshen: () => open?.freshen(),
    noteNext: talk => isJoined() && noteNextTalk(doc, { ...talk, by: me() }),
    noteLinked: talk => isJoined() && noteLinkedTalk(doc, { ...talk, by: me() }),
    async shutDown() {
      isShut = true
      stopWaiting()
      await whenStarted
      await open?.close()
    },
    ...commandsOf({ doc, notebook: notebook.doc, view, now, newId, isJoined, mayWrite }),
    text: textsOf({
      doc,
      notebook: notebook.doc,
      conversation: id,
      me,
      today: () => localDate(now()),
      isJoined,
      mayWrite,
      type: edit => opened().type(edit),
      doneTyping: () => open?.doneTyping(),
    }),
    keptPictures: hash => machinery.device.pictures.get(id, hash),
    keepPictures: (hash, pages) => machinery.device.pictures.put(id, hash, pages),
    keyWordPlaces(added) {
      const known = view().conversation.participants.flatMap(person => person.devices)
      return machinery.secrets.keyWords(added ? [...known, added] : known)
    },
    company,
    showCard: card => open?.company.show(card),
    sealPicks: () => opened().sealPicks(),
    reopenPicks: () => opened().reopenPicks(),
    confirmPlan: signing => opened().confirmPlan(signing),
    handover: bytesPerCode => opened().handover(bytesPerCode),
    codesToInvite: () => opened().joining.codesToInvite(),
    codesToAnswer: () => returning?.answerCodes() ?? opened().joining.codesToAnswer(),
    acceptAnswer: text => opened().joining.acceptAnswer(text),
    renewInvitation: () => opened().joining.renewInvitation(),
    readmission: () => opened().readmission(),
    bringAttendee: name => opened().bringAttendee(name),
    takeAdmission: text => returning?.takeAdmission(text) ?? opened().joining.takeAdmission(text),
    group: () => opened().group(),
  }
}
