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
import { createView } from '../../domain/view.ts'
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
  let stopWaiting = () => {}
  const company = createView<readonly Companion[]>([])

  const entry = (): NotebookEntry | null => readNotebookEntry(notebook.doc, id)

  async function start(): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return state.set({ state: 'trouble', trouble: mine.failure })
    await entryIsThere()
    if (isShut) return
    const kept = await machinery.documents.open(docName(id), doc)
    if (!kept.ok) return state.set({ state: 'trouble', trouble: kept.failure })
    await beLetIn(mine.value, kept.value)
    const own = await ownRoom(mine.value)
    const room = conversationRoom({ id, doc, kept: kept.value, notebook: mine.value, own, machinery })
    await arrival(room)
    const head = headKnown()
    const pack = head && !isShut ? await packOf(headOf(head)) : null
    if (!pack || isShut) state.set({ state: 'missing' })
    else if (!pack.ok) state.set({ state: 'trouble', trouble: pack.failure })
    if (!pack?.ok || isShut) {
      await room.close()
      return kept.value.close()
    }
    const show = (next: ConversationState) => state.set(next)
    const opened = {
      id,
      doc,
      kept: kept.value,
      notebook: mine.value,
      room,
      own,
      pack: pack.value,
    }
    open = runConversation({ ...opened, machinery, isWatched, show })
    const others = open.company.view
    others.subscribe(() => company.set(others.get()))
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

  /** A form that this app doesn't have is a newer app's, or somebody's mischief: either way it can't be opened. */
  async function packOf({ pack }: Pick<Conversation, 'pack'>): Promise<Result<Pack, StorageTrouble>> {
    if (!packs.some(known => known.id === pack.id)) return fail('newer-version')
    const loaded = await loadPack(pack.id).catch(() => null)
    return loaded ? ok(loaded) : fail('lost')
  }

  const isLost = () => state.set({ state: 'trouble', trouble: 'lost' })
  // Each step has its own limit but for those that only the browser answers (locks, keys, the form's file).
  const atLatest = setTimeout(() => state.get().state === 'loading' && isLost(), opensWithinMs)
  const whenStarted = start()
    .catch(isLost)
    .finally(() => clearTimeout(atLatest))
  const now = (): OpenConversation => {
    if (!open) throw new Error('A command was called before the conversation was open')
    return open
  }
  const view = () => now().view()
  const me = () => now().me()
  const isJoined = () => Boolean(entry()?.secret)
  /** Asked at every key, so only what decides it is read anew. */
  const mayWrite = () => {
    const { pack, conversation, me } = now().shown()
    const decided = pack.plan?.writer ? { planExtra: readPlanExtra(doc) } : conversation
    return isJoined() && mayWritePlan(pack, decided, me)
  }
  const { now: clock, newId } = machinery
  return {
    view: state,
    close: onClose,
    rest: async () => open?.rest(),
    save: async () => open?.save(),
    freshen: () => open?.freshen(),
    noteNext: talk => isJoined() && noteNextTalk(doc, { ...talk, by: me() }),
    noteLinked: talk => isJoined() && noteLinkedTalk(doc, { ...talk, by: me() }),
    async shutDown() {
      isShut = true
      stopWaiting()
      await whenStarted
      await open?.close()
    },
    ...commandsOf({ doc, notebook: notebook.doc, view, now: clock, newId, isJoined, mayWrite }),
    text: textsOf({
      doc,
      notebook: notebook.doc,
      conversation: id,
      me,
      today: () => localDate(clock()),
      isJoined,
      mayWrite,
      type: edit => now().type(edit),
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
    sealPicks: () => now().sealPicks(),
    reopenPicks: () => now().reopenPicks(),
    confirmPlan: signing => now().confirmPlan(signing),
    handover: bytesPerCode => now().handover(bytesPerCode),
    codesToInvite: () => now().joining.codesToInvite(),
    codesToAnswer: () => returning?.answerCodes() ?? now().joining.codesToAnswer(),
    acceptAnswer: text => now().joining.acceptAnswer(text),
    renewInvitation: () => now().joining.renewInvitation(),
    readmission: () => now().readmission(),
    bringAttendee: name => now().bringAttendee(name),
    takeAdmission: text => returning?.takeAdmission(text) ?? now().joining.takeAdmission(text),
    group: () => now().group(),
  }
}
