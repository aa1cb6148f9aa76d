import type { ChoosablePart } from '../../domain/parts.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One module: in or not, and where it isn't for the two to choose, why. */
export function ModuleRow({ part }: { part: ChoosablePart }) {
  const { session, view } = useSession()
  const { common, modules: words } = useMessages()
  const [language] = useLanguage()
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
      {packText(node.wording, language)}
    </Tick>
  )

  function hint(): string {
    if (isLocked) return reason ? packText(reason, language) : words.locked
    if (!isOpen) return reason ? packText(reason, language) : words.optional
    return leader
      ? words.theirs({ name: shortName(leader.name, view.conversation.participants) || common.somebody })
      : words.answerFirst
  }
}
