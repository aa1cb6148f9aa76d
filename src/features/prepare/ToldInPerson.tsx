import { absentAmong } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useNames } from './useNames.ts'

/** The way round the phones: it counts once everybody has said so. */
export function ToldInPerson({ isBrief = false }: { isBrief?: boolean }) {
  const { session, view } = useSession()
  const { told: words } = useMessages().prepare
  const namesOf = useNames()
  const { conversation, me, others, picks, pack } = view
  const isNeedless = picks.isOpen || picks.toldInPerson || pack.keywordSets.length === 0
  if (isNeedless || absentAmong(view.others).length > 0) return null

  const said = others.filter(({ id }) => conversation.toldInPerson.includes(id)).map(({ id }) => id)
  const lacking = others.filter(({ id }) => !said.includes(id)).map(({ id }) => id)
  if (conversation.toldInPerson.includes(me.id)) {
    return <p role="status">{words.iSaid({ names: namesOf(lacking) })}</p>
  }
  return (
    <div>
      {said.length > 0 ? (
        <p className="soft small">{words.theySaid({ names: namesOf(said) })}</p>
      ) : (
        !isBrief && <p className="soft small">{words.why}</p>
      )}
      <TextButton icon="people" isDisabled={view.isReadOnly} onPress={() => session.confirmToldInPerson()}>
        {words.say}
      </TextButton>
    </div>
  )
}
