import { readConversation } from '../../document/conversationDoc.ts'
import { changeNotebookEntry, type NotebookEntry } from '../../document/notebookDoc.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { MoreCodes } from '../conversationSession.ts'
import type { Answer, Lobby } from '../lobbyPorts.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { KeptDoc, Secrets } from '../ports.ts'
import type { InvitationFailure, ReturningView } from '../views.ts'
import { lookAgainMs } from './lobbyAtHand.ts'
import { takeIntroduction } from './takeIntroduction.ts'

export interface Returning {
  answerCodes(): Promise<string[]>
  /** What the other phone shows after its person's yes. */
  takeAdmission(text: string): Promise<Result<{ kind: 'joined' } | MoreCodes, InvitationFailure>>
  close(): void
}

interface Parts {
  doc: SharedDoc
  kept: KeptDoc
  notebook: Notebook
  /** Null when it was deleted meanwhile. */
  entry(): NotebookEntry | null
  lobby: Lobby
  secrets: Secrets
  show(view: ReturningView): void
}

/** Somebody who took part before waits on another device to be let in again (SPEC P-120 … P-122). */
export function returnThrough(parts: Parts): Returning {
  const { doc, kept, notebook, entry, lobby, secrets, show } = parts
  const { identity } = notebook
  let watched: (() => void) | null = null
  let isClosed = false
  const { ask: look } = oneAtATime(attend)

  const answer = ({ me }: NotebookEntry): Answer => ({ invitee: me, name: '', device: identity.public })

  async function attend(): Promise<void> {
    const now = entry()
    if (isClosed || !now || now.returningTo === null) return
    const { invitation, peer, returningTo: to } = now
    if (!invitation || !peer) return show({ state: 'closed', to })
    show({ state: 'waiting', to, words: await secrets.keyWords([peer, identity.public]) })
    if (kept.isFollower.get() || now.lobbyDevice !== identity.id) return
    watched ??= lobby.watch(invitation, look)
    const answered = await lobby.publishAnswer(invitation, answer(now), peer)
    if (answered.ok) {
      if (answered.value.isAdmitted) await goOn(answered.value.sealed)
    } else if (answered.failure !== 'offline' && answered.failure !== 'ended') {
      const state = answered.failure === 'renewed' ? 'renewed' : 'refused'
      // Whoever was replaced by mistake has the conversation still, and goes back to what is here.
      const hasIt = readConversation(doc, () => false).ok
      await remember({ answer: state, invitation: null, ...(hasIt ? { returningTo: null } : {}) })
      look()
    }
  }

  async function remember(fields: Partial<Omit<NotebookEntry, 'id'>>): Promise<void> {
    const now = entry()
    if (!now || isClosed) return
    changeNotebookEntry(notebook.doc, now.id, fields)
    await notebook.kept.flush()
  }

  const goOn = (sealed: Uint8Array | null) =>
    isClosed ? Promise.resolve(false) : takeIntroduction(parts, sealed)

  const timer = setInterval(look, lookAgainMs)
  const stop = kept.isFollower.subscribe(look)
  look()
  return {
    async answerCodes() {
      const now = entry()
      return now?.invitation ? lobby.answerCodes(now.invitation, answer(now)) : []
    },
    async takeAdmission(text) {
      const now = entry()
      if (!now?.invitation || !now.peer) return fail('answered')
      const read = await lobby.readAdmissionCode(now.invitation, now.peer, text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      return (await goOn(read.value.sealed)) ? ok({ kind: 'joined' }) : fail('damaged')
    },
    close() {
      isClosed = true
      clearInterval(timer)
      stop()
      watched?.()
    },
  }
}
