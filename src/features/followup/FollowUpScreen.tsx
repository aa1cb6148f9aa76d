import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { followUpDate } from '../../domain/agreements.ts'
import { parseCanonicalPlan } from '../../domain/parsePlan.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { FollowUpDays } from './FollowUpDays.tsx'
import { FollowUpRows } from './FollowUpRows.tsx'
import { followUpRows } from './followUpRows.ts'
import { followUpsOf } from './followUps.ts'
import { NextFollowUp } from './NextFollowUp.tsx'
import { NextTalk } from './NextTalk.tsx'
import './followup.css'

/** What was sealed, by the days when it comes up again. */
export function FollowUpScreen({ beside }: { beside?: ReactNode }) {
  const { view } = useSession()
  const { seal } = useMessages()
  const { followup } = seal
  const navigate = useNavigate()
  const { sealed, changedSinceSeal } = view.plan
  const params = { id: view.conversation.id }
  const toSeal = () => void navigate({ to: '/c/$id/seal', params })

  if (!sealed) {
    return (
      <Screen
        bin="record"
        foot={
          <Button kind="go" wide iconAfter="next" onPress={toSeal}>
            {followup.toSeal}
          </Button>
        }
      >
        <h1>{followup.notSealed}</h1>
        <p className="lead follow-up-lead">{followup.notSealedText}</p>
      </Screen>
    )
  }

  const plan = parseCanonicalPlan(sealed.canonical)
  const hooks = followUpRows(view.pack)
  const words = view.findings.filter(
    ({ gate, what }) =>
      gate === 'followup' && !(what.kind === 'task-open' && hooks.some(({ id }) => id === what.task)),
  )
  const isAnythingTold = plan.ok && plan.value.agreements.some(({ id }) => view.conversation.outcomes[id])
  return (
    <Screen bin="record" foot={view.conversation.part === null && <NextTalk />}>
      <h1>{followup.title}</h1>
      <div className="follow-up-notices">
        {words.map(({ ruleId, text }) => (
          <Notice key={ruleId} icon="eye">
            <FormText of={text} />
          </Notice>
        ))}
        {changedSinceSeal.length > 0 && (
          <Notice icon="warning" tone="warning">
            <p>{followup.changed}</p>
            <TextButton onPress={toSeal}>{followup.toSeal}</TextButton>
          </Notice>
        )}
      </div>
      {plan.ok ? (
        <>
          <FollowUpDays days={followUpsOf(plan.value, view.pack)} participants={plan.value.participants} />
          {isAnythingTold && (
            <TextButton icon="doc" onPress={() => void navigate({ to: '/c/$id/results', params })}>
              {followup.results}
            </TextButton>
          )}
          <FollowUpRows rows={hooks} />
          <NextFollowUp day={followUpDate(view.pack, view.conversation)} />
        </>
      ) : (
        <p className="lead">{followup.unreadable}</p>
      )}
      <TextButton icon="doc" onPress={() => void navigate({ to: '/c/$id/archive', params })}>
        {seal.seePlan}
      </TextButton>
      {beside}
    </Screen>
  )
}
