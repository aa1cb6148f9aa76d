import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BenchMark } from '../../domain/marks.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Company } from '../../ui/Company.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { BenchRow } from './BenchRow.tsx'
import { MarkChoices } from './MarkChoices.tsx'
import { MarkPaper } from './MarkPaper.tsx'
import { Outcomes } from './Outcomes.tsx'
import { WhoWrites } from './WhoWrites.tsx'
import './bench.css'

/** Sitting down: what was marked on the way stands in a row, and becomes something or nothing. */
export function BenchScreen() {
  const { view } = useSession()
  const { bench: words } = useMessages()
  const navigate = useNavigate()
  const [chosen, choose] = useState<BenchMark['id'] | null>(null)
  const [said, say] = useState('')
  const [waiting, noteSettled] = useWaiting()
  const mark = waiting.find(({ id }) => id === chosen) ?? waiting[0]
  const toTalk = () => void navigate({ to: '/c/$id/talk', params: { id: view.conversation.id } })

  return (
    <Screen
      header={null}
      foot={
        mark ? (
          <MarkChoices
            mark={mark}
            onSettled={what => {
              noteSettled(mark.id)
              say(what)
            }}
          />
        ) : (
          <Button kind="go" size="talk" wide iconAfter="next" onPress={toTalk}>
            {words.onward}
          </Button>
        )
      }
    >
      <div className="bench-head">
        <div>
          <h1>{words.title}</h1>
          <Company at="bench" />
        </div>
        <IconButton icon="close" size="talk" label={words.back} onPress={toTalk} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {view.bench.length === 0 && <p className="lead">{words.none}</p>}
      {view.bench.length > 0 && !mark && <p className="lead">{words.settled}</p>}
      <BenchRow marks={waiting} at={mark?.id ?? null} onChoose={choose} />
      {mark && <MarkPaper key={mark.id} mark={mark} onShared={say} />}
      {mark && <WhoWrites />}
      <Outcomes />
    </Screen>
  )
}

/** The next one is there at once: a second press, which comes before the view does, mustn't meet the first mark again. */
function useWaiting(): [BenchMark[], (settled: BenchMark['id']) => void] {
  const { view } = useSession()
  const [settled, setSettled] = useState<readonly BenchMark['id'][]>([])
  const open = view.bench.filter(({ fate }) => fate === 'open')
  const isOpen = (id: BenchMark['id']) => open.some(mark => mark.id === id)
  // Once the view knows of it, the view alone decides: it may be brought back.
  if (settled.some(id => !isOpen(id))) setSettled(settled.filter(isOpen))
  return [open.filter(({ id }) => !settled.includes(id)), id => setSettled(before => [...before, id])]
}
