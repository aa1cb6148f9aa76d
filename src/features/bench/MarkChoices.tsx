import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { mayWritePlan } from '../../domain/access.ts'
import { groupAbout, groupName } from '../../domain/content.ts'
import { roomIn } from '../../domain/groupRoom.ts'
import type { BenchMark } from '../../domain/marks.ts'
import type { PlanGroup } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What it becomes: each is one big touch, and none of them is the end of it. */
export function MarkChoices({ mark, onSettled }: { mark: BenchMark; onSettled(said: string): void }) {
  const { session, view } = useSession()
  const { bench: words, common } = useMessages()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const { pack, conversation, me } = view
  const groups = pack.plan?.groups ?? []
  const about = groupAbout(pack, conversation.edition, mark.node)
  const isOpen = (group: PlanGroup) => roomIn(group, view).isOpen
  const isMine = mark.bin === 'mine'
  const canAgree = groups.length > 0 && mayWritePlan(pack, conversation, me)

  function agree(group: PlanGroup): void {
    const agreement = session.addAgreement(group.id, mark.id)
    void navigate({
      to: '/c/$id/agree/$agreement',
      params: { id: conversation.id, agreement },
      search: { from: 'bench' },
    })
  }

  return (
    <div className="bench-choices">
      <fieldset disabled={view.isReadOnly}>
        <legend className="small strong">{words.become}</legend>
        <div className="bench-become">
          <Become
            icon="pen"
            word={isMine ? words.ownNote : words.note}
            onPress={() => {
              session.noteMark(mark.id)
              onSettled(words.became.note)
            }}
          />
          {canAgree && (
            <Become
              icon="record"
              word={words.agreement}
              isMain
              onPress={() => (about && isOpen(about) ? agree(about) : setAsking(true))}
            />
          )}
          <Become
            icon="close"
            word={words.nothing}
            onPress={() => {
              session.removeMark(mark.id)
              onSettled(words.became.nothing)
            }}
          />
        </div>
      </fieldset>
      {isAsking && (
        <Sheet title={words.where} closeLabel={common.buttons.close} onClose={() => setAsking(false)}>
          <div className="chips bench-where">
            {groups.map(group => (
              <Chip key={group.id} icon="plus" isDisabled={!isOpen(group)} onPress={() => agree(group)}>
                <FormText of={groupName(group, pack, conversation.edition)} />
              </Chip>
            ))}
          </div>
        </Sheet>
      )}
    </div>
  )
}

function Become(props: { icon: IconName; word: string; isMain?: boolean; onPress(): void }) {
  const { icon, word, isMain, onPress } = props
  return (
    <button type="button" className="bench-become-one" data-main={isMain} onClick={onPress}>
      <Icon name={icon} />
      <span>{word}</span>
    </button>
  )
}
