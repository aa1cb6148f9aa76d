import { useNavigate } from '@tanstack/react-router'
import { parseCanonicalPlan } from '../../domain/parsePlan.ts'
import { otherAuthors } from '../../domain/previousPlan.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { FollowUpDays } from './FollowUpDays.tsx'
import { followUpsOf } from './followUps.ts'
import './followup.css'

/** R-ALB-14: what was agreed the last time, before anything new; both say how it went. */
export function PreviousScreen() {
  const { view } = useSession()
  const { followup } = useMessages().seal
  const formats = useFormats()
  const navigate = useNavigate()
  const { previous, id, participants } = view.conversation
  const isTalking = view.conversation.talk.startedAt !== null
  const plan = previous && parseCanonicalPlan(previous.canonical)
  const authors = previous ? otherAuthors(previous.canonical, participants) : []
  const names = formats.list(authors.map(({ name }) => shortName(name, authors)))
  return (
    <Screen
      bin="record"
      foot={
        <Button
          kind="go"
          wide
          iconAfter="next"
          onPress={() => void navigate({ to: isTalking ? '/c/$id/talk' : '/c/$id/prepare', params: { id } })}
        >
          {isTalking ? followup.previous.goOnTalking : followup.previous.goOn}
        </Button>
      }
    >
      <h1>{followup.previous.title}</h1>
      {plan?.ok ? (
        <>
          <p className="lead follow-up-lead">
            {names === '' ? followup.previous.lead : followup.previous.leadOf({ names })}
          </p>
          <FollowUpDays
            days={followUpsOf(plan.value, view.wholeForm)}
            participants={plan.value.participants}
          />
        </>
      ) : (
        <p className="lead follow-up-lead">{plan ? followup.unreadable : followup.previous.none}</p>
      )}
    </Screen>
  )
}
