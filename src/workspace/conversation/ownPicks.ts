import { readNotebookEntry } from '../../document/notebookDoc.ts'
import { commitPicks, openPicks, readPicks, withdrawPicks } from '../../document/picks.ts'
import { readSealedPicks, reopenMyPicks, sealMyPicks } from '../../document/preparation.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { isGroupTalking } from '../../domain/participants.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Secrets } from '../ports.ts'
import type { ConversationView } from '../views.ts'

export interface OwnPicks {
  seal(): Promise<void>
  reopen(): void
  /** The commitment that follows from what is sealed, should it not stand there yet. */
  commit(): Promise<void>
  /** Each device opens its own picks as soon as it sees that everybody has committed to theirs. */
  openWhenAllAreIn(view: ConversationView): void
}

interface Parts {
  id: ConversationId
  doc: SharedDoc
  notebook: Notebook
  secrets: Secrets
  /** As it stands this moment. */
  view(): ConversationView
  isClosed(): boolean
}

/** A person's three words: sealed in the notebook, committed to in the shared document, opened when all are in. */
export function ownPicks({ id, doc, notebook, secrets, view, isClosed }: Parts): OwnPicks {
  async function commit(): Promise<void> {
    const sealed = readSealedPicks(notebook.doc, id)
    const me = readNotebookEntry(notebook.doc, id)?.me
    if (!sealed || !me) return
    const { picks: keywords, salt } = sealed
    const commitment = await secrets.commitPicks({ conversation: id, participant: me, keywords, salt })
    const isStillSealed = String(readSealedPicks(notebook.doc, id)?.salt) === String(salt)
    const isThere = readPicks(doc, () => false).some(pick => pick.by === me && pick.commitment === commitment)
    if (isStillSealed && !isThere && !isClosed()) commitPicks(doc, me, { commitment, isLate: false })
  }

  function withdraw(): void {
    const { me, conversation } = view()
    const isLate = conversation.picks.some(pick => pick.by !== me.id)
    withdrawPicks(doc, me.id, { isLate })
  }

  return {
    async seal() {
      const { mine, isReadOnly, conversation, me } = view()
      if (isReadOnly || mine.isCommitted) return
      // A lost phone may have committed for this person; nobody has the key any more.
      if (conversation.picks.some(pick => pick.by === me.id)) withdraw()
      sealMyPicks(notebook.doc, id, { picks: mine.picks, salt: secrets.randomBytes(32) })
      try {
        // The salt must be on disk before anybody can see a commitment that rests on it.
        await notebook.kept.flush()
      } catch {
        return reopenMyPicks(notebook.doc, id) // `saved` says what is wrong
      }
      await commit()
    },
    reopen() {
      if (view().isReadOnly) return
      reopenMyPicks(notebook.doc, id)
      withdraw()
    },
    commit,
    openWhenAllAreIn({ conversation, me }) {
      const mine = readSealedPicks(notebook.doc, id)
      const { picks, participants } = conversation
      const isOpened = picks.find(pick => pick.by === me.id)?.opened
      const areAllIn = participants.every(person => picks.some(pick => pick.by === person.id))
      if (!mine || isOpened || !(areAllIn || isGroupTalking(conversation))) return
      openPicks(doc, me.id, { keywords: mine.picks, salt: mine.salt })
    },
  }
}
