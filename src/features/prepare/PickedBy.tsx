import { nodeOf } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** One person's opened words, and whether they were chosen anew after the other was ready. */
export function PickedBy({ person }: { person: Participant }) {
  const { view } = useSession()
  const { opened: words } = useMessages().prepare
  const { pack, conversation, me } = view
  const pick = conversation.picks.find(({ by }) => by === person.id)
  if (!pick?.opened) return null
  const keywords = pick.opened.keywords.flatMap(id => nodeOf(pack, id) ?? [])
  return (
    <section className={`opened-by opened-by-${person.role}`}>
      <h2>
        {person.id === me.id
          ? words.yours
          : words.theirs({ name: shortName(person.name, conversation.participants) })}
      </h2>
      <ul>
        {keywords.map(({ id, wording }) => (
          <li key={id}>
            <Stone size="word" who={sideOf(person.role)}>
              <FormText of={wording} />
            </Stone>
          </li>
        ))}
      </ul>
      {pick.isChangedLate && <p className="soft small">{words.late}</p>}
    </section>
  )
}
