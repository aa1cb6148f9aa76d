import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { areaLists } from '../../domain/access.ts'
import { remindersAt } from '../../domain/reminders.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Reminder } from '../../ui/Reminder.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AreaList } from './AreaList.tsx'
import { useSpeech } from './agreementWords.ts'
import { ClosingPart } from './ClosingPart.tsx'
import { InTheWay, useGoTo } from './InTheWay.tsx'
import { MarksToUse } from './MarksToUse.tsx'
import { obstaclesOf, waitingWords } from './obstacles.ts'
import { PlanExtras } from './PlanExtras.tsx'
import { PlanTables } from './PlanTables.tsx'
import { PlanWords } from './PlanWords.tsx'
import { WriterChoice } from './WriterChoice.tsx'
import './agree.css'

/** The whole plan: what was agreed, group by group, and what it still lacks. */
export function AgreeScreen({ beside }: { beside?: ReactNode }) {
  const speech = useSpeech()
  const { view, messages } = speech
  const { agree, seal } = messages
  const navigate = useNavigate()
  const goTo = useGoTo()
  const { id } = view.conversation
  const obstacles = obstaclesOf(speech)
  const [first] = obstacles
  const isSealed = view.plan.sealed !== null && view.plan.sealed.hash === view.plan.hash

  return (
    <Screen
      bin="ours"
      foot={
        first ? (
          <Button wide onPress={() => goTo(first.place)}>
            <PlanWords>{waitingWords(obstacles, speech)}</PlanWords>
          </Button>
        ) : (
          <Button
            kind="go"
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: isSealed ? '/c/$id/file' : '/c/$id/seal', params: { id } })}
          >
            {isSealed ? seal.toFile : agree.inTheWay.toSeal}
          </Button>
        )
      }
    >
      <h1>{agree.title}</h1>
      {view.conversation.agreements.length === 0 && <p className="lead agree-lead">{agree.lead}</p>}
      {view.plan.sealed && (
        <div className="agree-sealed">
          <Notice icon="record">{agree.sealed}</Notice>
        </div>
      )}
      {remindersAt(view.pack, view.findings, 'agree').map(({ ruleId, text }) => (
        <Reminder key={ruleId}>
          <FormText of={text} />
        </Reminder>
      ))}
      <WriterChoice />
      <MarksToUse />
      {areaLists(view.pack).map(node => (
        <AreaList key={node.id} node={node} />
      ))}
      <PlanTables />
      <PlanExtras />
      <ClosingPart />
      {beside}
      {obstacles.length > 0 && <InTheWay obstacles={obstacles} />}
    </Screen>
  )
}
