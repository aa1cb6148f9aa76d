import { hasOneWriter, mayWritePlan, planWriter } from '../../domain/access.ts'
import { shortName } from '../../i18n/names.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useSpeech } from './agreementWords.ts'
import { placeOfWriter } from './places.ts'
import { writerWords } from './writerWords.ts'

/** R-KS-09: where the leader decides who writes, the leader chooses here, at any time, and the other sees who it is. */
export function WriterChoice() {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages } = speech
  const { writer: words } = messages.agree
  const { pack, conversation, me } = view
  if (!hasOneWriter(pack)) return null

  const { participants, planExtra } = conversation
  const people = participants.map(person => ({
    id: person.role,
    label: person.id === me.id ? words.me : shortName(person.name, participants) || messages.common.somebody,
  }))
  const chosen = people.find(({ id }) => id === planExtra[planWriter])?.id ?? null
  const { told } = writerWords(speech)

  if (me.role !== 'leader') {
    return (
      <div className="agree-writer">
        <Notice icon={mayWritePlan(pack, conversation, me) ? 'pen' : 'eye'}>{told}</Notice>
      </div>
    )
  }
  return (
    <div className="agree-writer" id={placeOfWriter}>
      <Choice
        legend={words.ask}
        options={people}
        value={chosen}
        isDisabled={view.isReadOnly || view.isFollower}
        onChange={role => session.setPlanField(planWriter, role)}
      />
      <p className="soft small">{told}</p>
    </div>
  )
}
