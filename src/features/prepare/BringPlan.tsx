import { useEffect, useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'
import { isIn } from '../../domain/participants.ts'
import { mayBeOne } from '../../domain/sameNames.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import type { ConversationSummary, ConversationView } from '../../workspace/views.ts'
import { useSession, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { useNames } from './useNames.ts'

/** With a new leader the last plan lies with the employee alone: to show it here is their own act. */
export function BringPlan() {
  const { view } = useSession()
  const workspace = useWorkspace()
  const { common, prepare } = useMessages()
  const formats = useFormats()
  const namesOf = useNames()
  const { id } = view.conversation
  const plan = useOwnPlan(id, mayBring(view))
  const [isAsked, setAsked] = useState(false)
  // Where the two had one together, it comes along by itself.
  const isTheirs = plan?.others.some(name => view.others.some(other => mayBeOne(name, other.name)))
  if (!plan || isTheirs) return null
  const words = prepare.bring
  const names = namesOf()
  return (
    <section className="prepare-part">
      <BinTab bin="record" word={common.bins.record.word} hint={words.hint} />
      <Paper cut="b">
        <h2 className="paper-title">{words.title}</h2>
        <p>
          {words.text({
            names,
            of: formats.list(plan.others),
            day: formats.fullDay(plan.heldOn ?? plan.date),
          })}
        </p>
        <div className="previous-see">
          <Button wide icon="share" onPress={() => setAsked(true)}>
            {words.open}
          </Button>
        </div>
      </Paper>
      {isAsked && (
        <Sheet
          title={words.title}
          closeLabel={common.buttons.close}
          onClose={() => setAsked(false)}
          foot={
            <>
              <Button kind="go" wide icon="share" onPress={() => void workspace.bringPlan(plan.id, id)}>
                {words.go({ names })}
              </Button>
              <Button wide onPress={() => setAsked(false)}>
                {words.stay}
              </Button>
            </>
          }
        >
          <p>{words.what({ names })}</p>
        </Sheet>
      )}
    </section>
  )
}

/** A leader has the plans of many, and one of them may be somebody else's. */
const mayBring = ({ me, conversation, group, others, isReadOnly, isFollower }: ConversationView): boolean =>
  me.role === 'employee' &&
  conversation.part === null &&
  !group &&
  others.every(isIn) &&
  !isReadOnly &&
  !isFollower

function useOwnPlan(id: ConversationId, isWanted: boolean): ConversationSummary | null {
  const workspace = useWorkspace()
  const [plan, setPlan] = useState<ConversationSummary | null>(null)
  useEffect(() => {
    let isShown = true
    if (isWanted) void workspace.ownPlanFor(id).then(found => isShown && setPlan(found))
    return () => {
      isShown = false
    }
  }, [workspace, id, isWanted])
  return isWanted ? plan : null
}
