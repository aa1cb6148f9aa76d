import type { ReactNode } from 'react'
import type { Participant } from '../../domain/conversation.ts'
import { sideOf } from '../../domain/participants.ts'
import { initialsOf } from '../../i18n/names.ts'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** In its picker's colour and with the initial; with both initials and no colour when more than one picked it. */
export function WordStone({
  by,
  onPress,
  children,
}: {
  by: Participant[]
  onPress?: (() => void) | undefined
  children: ReactNode
}) {
  const { participants } = useSession().view.conversation
  const only = by.length === 1 ? by[0] : undefined
  return (
    <Stone
      size="talk"
      who={only && sideOf(only.role)}
      initial={initialsOf(by, participants) || undefined}
      onPress={onPress}
    >
      {children}
    </Stone>
  )
}
