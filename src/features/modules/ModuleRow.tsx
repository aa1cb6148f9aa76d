import type { ReactNode } from 'react'
import type { ChoosablePart } from '../../domain/parts.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One module: in or not, and where it isn't for the two to choose, why. */
export function ModuleRow({ part }: { part: ChoosablePart }) {
  const { session, view } = useSession()
  const { common, modules: words } = useMessages()
  const { node, isIn, isLocked, reason, hangsOn } = part
  const leader = view.others.find(({ role }) => role === 'leader')
  const isOpen = hangsOn.length > 0
  return (
    <Tick
      isTicked={isIn}
      isDisabled={isLocked || isOpen || view.isReadOnly || view.conversation.talk.startedAt !== null}
      hint={hint()}
      onToggle={() => session.choosePart(node.id, !isIn)}
    >
      <FormText of={node.wording} />
    </Tick>
  )

  function hint(): ReactNode {
    if (isLocked) return reason ? <FormText of={reason} /> : words.locked
    if (!isOpen) return reason ? <FormText of={reason} /> : words.optional
    return leader
      ? words.theirs({ name: shortName(leader.name, view.conversation.participants) || common.somebody })
      : words.answerFirst
  }
}
