import { heldOn } from '../../domain/heldOn.ts'
import { isParty } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Reminder } from '../../ui/Reminder.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** They talked before the day agreed on, which the plan would bear. */
export function DayHeld() {
  const { session, view } = useSession()
  const { seal } = useMessages()
  const formats = useFormats()
  const { conversation, isReadOnly, me } = view
  const agreed = conversation.setting.date
  const held = heldOn(conversation)
  if (held === null || held >= agreed || isReadOnly || !isParty(me)) return null
  return (
    <>
      <Reminder>{seal.dayAgreed({ day: formats.fullDay(agreed) })}</Reminder>
      <TextButton icon="cal" onPress={() => session.holdOn(held)}>
        {seal.dayHeld({ day: formats.fullDay(held) })}
      </TextButton>
    </>
  )
}
