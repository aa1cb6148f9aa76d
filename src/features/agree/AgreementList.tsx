import { useState } from 'react'
import type { Agreement } from '../../domain/conversation.ts'
import { roomIn } from '../../domain/groupRoom.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { AgreementPaper } from './AgreementPaper.tsx'
import { addWords, canWrite, firstTextOf, type Group, useSpeech } from './agreementWords.ts'
import { ExtraField } from './ExtraField.tsx'
import { extrasIn } from './extras.ts'
import { PlanWords } from './PlanWords.tsx'
import { RemovedAgreement } from './RemovedAgreement.tsx'
import { useAddAgreement } from './useAddAgreement.ts'

/** What was agreed in one part of the plan, what stands beside it there, and the way to more. */
export function AgreementList({ group }: { group: Group }) {
  const speech = useSpeech()
  const { view, messages } = speech
  const words = messages.agree
  const add = useAddAgreement()
  const agreements = view.conversation.agreements.filter(agreement => agreement.group === group.id)
  // Those that were gone when the screen opened lie folded away; one that goes now leaves a line in its place.
  const [goneBefore] = useState(() => new Set(agreements.filter(isRemoved).map(({ id }) => id)))
  const shown = agreements.filter(agreement => !isRemoved(agreement) || !goneBefore.has(agreement.id))
  const older = agreements.filter(
    agreement =>
      isRemoved(agreement) &&
      goneBefore.has(agreement.id) &&
      view.pack.plan &&
      firstTextOf(agreement, view.pack.plan) !== '',
  )
  const room = roomIn(group, view)

  return (
    <>
      {room.isOver && (
        <Notice icon="warning" tone="warning">
          {words.group.overLimit(room)}
        </Notice>
      )}
      {extrasIn(view, group.id).map(field => (
        <ExtraField key={field.id} field={field} />
      ))}
      {shown.length === 0 && <p className="soft">{words.group.empty}</p>}
      {shown.map((agreement, at) =>
        isRemoved(agreement) ? (
          <RemovedAgreement key={agreement.id} agreement={agreement} />
        ) : (
          <AgreementPaper
            key={agreement.id}
            agreement={agreement}
            cut={cuts[at % cuts.length] ?? 'a'}
            isOneTooMany={room.isOver}
          />
        ),
      )}
      {canWrite(view) && room.isOpen && (
        <TextButton icon="plus" onPress={() => add(group.id)}>
          <PlanWords>{addWords(group, speech)}</PlanWords>
        </TextButton>
      )}
      {!room.isOpen && !room.isOver && <p className="soft small">{words.group.full(room)}</p>}
      {older.length > 0 && (
        <details>
          <summary>
            <Icon name="down" />
            {words.removing.older({ count: older.length })}
          </summary>
          {older.map(agreement => (
            <RemovedAgreement key={agreement.id} agreement={agreement} />
          ))}
        </details>
      )}
    </>
  )
}

const isRemoved = ({ removed }: Agreement) => removed !== null && !removed.isContested
const cuts = ['b', 'a', 'c'] as const
