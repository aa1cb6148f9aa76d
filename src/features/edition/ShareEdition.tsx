import { useRef, useState } from 'react'
import type { SharedEdition } from '../../domain/conversation.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { EditionProblem } from '../../packs/editionFile.ts'
import { Button } from '../../ui/Button.tsx'
import { handOver } from '../../ui/handOver.ts'
import { Notice } from '../../ui/Notice.tsx'
import { readTextFile } from '../../ui/readTextFile.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { TakeEditionSheet } from './TakeEditionSheet.tsx'

/** Several times what any workplace writes. */
const maxFileBytes = 2_000_000

/** The workplace's words go from leader to leader as a file. */
export function ShareEdition() {
  const { session, view } = useSession()
  const { share } = useMessages().edition
  const picker = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<'given' | 'taken' | null>(null)
  const [trouble, setTrouble] = useState<EditionProblem | null>(null)
  const [offered, setOffered] = useState<SharedEdition | null>(null)
  const { pack, conversation } = view

  async function give() {
    setTrouble(null)
    const { writeEdition } = await import('../../packs/editionFile.ts')
    const text = writeEdition(pack, conversation.edition)
    const sent = await handOver([new File([text], `${share.fileName}.txt`, { type: 'text/plain' })])
    setDone(sent === 'shared' || sent === 'downloaded' ? 'given' : null)
  }

  async function look(chosen: File | undefined) {
    setDone(null)
    setTrouble(null)
    if (!chosen) return
    const { readEdition } = await import('../../packs/editionFile.ts')
    const read = readEdition(await readTextFile(chosen, maxFileBytes), pack)
    // The same file may be chosen again.
    if (picker.current) picker.current.value = ''
    if (read.ok) return setOffered(read.value)
    setTrouble(read.failure)
  }

  return (
    <section className="edition-part">
      <h2>{share.title}</h2>
      <p className="soft">{share.text}</p>
      <input
        ref={picker}
        type="file"
        accept=".txt,.json,text/plain,application/json"
        hidden
        onChange={event => void look(event.target.files?.[0])}
      />
      <Button wide icon="share" onPress={() => void give()}>
        {share.give}
      </Button>
      <TextButton icon="doc" onPress={() => picker.current?.click()}>
        {share.take}
      </TextButton>
      <p className="soft small" role="status">
        {done && share[done]}
      </p>
      {trouble && (
        <Notice icon="warning" tone="warning">
          <p role="alert">
            {trouble.kind === 'wrong'
              ? share.wrong({ place: trouble.place, reason: share.reasons[trouble.reason] })
              : share.failures[trouble.kind]}
          </p>
        </Notice>
      )}
      {offered && (
        <TakeEditionSheet
          edition={offered}
          onClose={() => setOffered(null)}
          onTake={() => {
            session.takeEdition(offered)
            setOffered(null)
            setDone('taken')
          }}
        />
      )}
    </section>
  )
}
