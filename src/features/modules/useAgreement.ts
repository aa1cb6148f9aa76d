import { participantsIn } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Who has said yes to the time and the modules as they stand now. */
export function useAgreement(): { isMine: boolean; isAll: boolean; said: string } {
  const { view } = useSession()
  const { common, modules: words } = useMessages()
  const formats = useFormats()
  const { conversation, me } = view
  const { settingConfirmedBy, timeConfirmedBy } = conversation
  const lacking = participantsIn(conversation, ['both']).filter(
    ({ id }) => !settingConfirmedBy.includes(id) || !timeConfirmedBy.includes(id),
  )
  const isMine = lacking.every(({ id }) => id !== me.id)
  const others = view.others.filter(({ id }) => lacking.every(one => one.id !== id))
  const namesOf = (people: { name: string }[]) =>
    formats.list(people.map(({ name }) => shortName(name, conversation.participants) || common.somebody))
  return { isMine, isAll: lacking.length === 0, said: said() }

  function said(): string {
    if (lacking.length === 0) return conversation.setting.date === '' ? words.bothNoDay : words.both
    if (isMine) return words.mine({ names: namesOf(lacking) })
    return others.length > 0 ? words.theirTurn({ names: namesOf(others) }) : words.nobody
  }
}
