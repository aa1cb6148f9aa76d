import { useNavigate } from '@tanstack/react-router'
import { keywordsForTalk, nodeOf } from '../../domain/content.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { initialsOf } from '../../i18n/names.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { nextStepOf } from './standsInTheWay.ts'

export function KeywordsPart() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const navigate = useNavigate()
  const { conversation, pack, mine, picks } = view
  const exactly = pack.keywordSets[0]?.pick.exactly
  if (exactly === undefined) return null

  return (
    <section className="prepare-part">
      <BinTab
        bin={picks.isOpen ? 'ours' : 'mine'}
        word={picks.isOpen ? common.bins.ours.word : common.bins.mine.word}
        hint={picks.isOpen ? prepare.words.sharedHint : prepare.words.privateHint}
      />
      <Paper cut="a">
        <h2 className="paper-title">
          {picks.isOpen ? prepare.words.shownTitle : prepare.words.title({ count: exactly })}
        </h2>
        {picks.isOpen ? <OpenedStones /> : <OwnStones />}
        <p className="prepare-state">{stateNow()}</p>
        {nextStepOf(view) !== 'pick' && (
          <Button
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/keywords', params: { id: conversation.id } })}
          >
            {prepare.words.see}
          </Button>
        )}
      </Paper>
    </section>
  )

  function stateNow(): string {
    if (picks.isOpen) return ''
    if (picks.toldInPerson) return prepare.words.told
    if (mine.isCommitted) return prepare.words.closed
    if (mine.picks.length === 0) return prepare.words.none
    return prepare.words.count({ count: mine.picks.length, of: exactly ?? 0 })
  }
}

function OwnStones() {
  const { view } = useSession()
  const { pack, mine, me } = view
  const words = mine.picks.flatMap(id => nodeOf(pack, id) ?? [])
  if (words.length === 0) return null
  return (
    <div className="chips">
      {words.map(({ id, wording }) => (
        <Stone key={id} who={sideOf(me.role)}>
          <FormText of={wording} />
        </Stone>
      ))}
    </div>
  )
}

function OpenedStones() {
  const { view } = useSession()
  const { pack, conversation } = view
  const picked = keywordsForTalk(pack, conversation).filter(({ by }) => by.length > 0)
  return (
    <div className="chips">
      {picked.map(({ node, by }) => {
        const people = conversation.participants.filter(({ id }) => by.includes(id))
        return (
          <Stone
            key={node.id}
            who={people.length === 1 && people[0] ? sideOf(people[0].role) : undefined}
            initial={initialsOf(people, conversation.participants)}
          >
            <FormText of={node.wording} />
          </Stone>
        )
      })}
    </div>
  )
}
