import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { isoToday } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { type HandedOver, handOver, save } from '../../ui/handOver.ts'
import { Screen } from '../../ui/Screen.tsx'
import type { MadeBackup } from '../../workspace/safekeeping.ts'

/** Out of the phone: only then does it count as a backup. */
export function HandOutBackup({ header, made }: { header: ReactNode; made: MadeBackup }) {
  const { make: words, file: fileWords } = useMessages().backup
  const navigate = useNavigate()
  const [last, setLast] = useState<HandedOver | null>(null)
  const file = useMemo(() => {
    const name = `side-om-side-${fileWords.name}-${isoToday(new Date(made.madeAt))}.txt`
    return new File([made.text], name, { type: 'text/plain' })
  }, [made, fileWords.name])

  async function send(way: (files: File[]) => Promise<HandedOver>) {
    const outcome = await way([file])
    setLast(outcome)
    if (isOutBy(outcome)) await made.noteKept()
  }
  const isOut = last !== null && isOutBy(last)

  return (
    <Screen
      header={header}
      foot={
        <>
          {isOut && (
            <Button kind="go" wide icon="check" onPress={() => void navigate({ to: '/settings' })}>
              {words.done}
            </Button>
          )}
          <Button kind={isOut ? 'plain' : 'go'} wide icon="share" onPress={() => void send(handOver)}>
            {words.share}
          </Button>
          <Button wide icon="download" onPress={() => void send(save)}>
            {words.save}
          </Button>
        </>
      }
    >
      <h1>{words.ready({ count: made.conversations })}</h1>
      <div className="backup-words">
        <p className="lead">{words.where}</p>
        <p>{words.warning}</p>
        {made.picturesLeftOut > 0 && <p>{words.picturesLeftOut}</p>}
        <p className="strong" role="status">
          {said()}
        </p>
      </div>
    </Screen>
  )

  function said(): string {
    if (last === null || last === 'cancelled') return ''
    if (last === 'shared') return words.saidShared
    return last === 'downloaded' ? words.saidSaved : words.saidFailed
  }
}

const isOutBy = (outcome: HandedOver): boolean => outcome === 'shared' || outcome === 'downloaded'
