import { useState } from 'react'
import type { Mark } from '../../domain/marks.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { groupWords, useSpeech } from './agreementWords.ts'
import { PlanWords } from './PlanWords.tsx'
import { useAddAgreement } from './useAddAgreement.ts'

interface MarkUseProps {
  mark: Mark
  /** What it is called to let it be. */
  leave: string
  /** What it is called to make an agreement of it, where the plan has one place for that. */
  single: string
}

/** It may become an agreement, in the part of the plan that one names, or lie. */
export function MarkUse({ mark, leave, single }: MarkUseProps) {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages } = speech
  const words = messages.agree.marks
  const add = useAddAgreement()
  const [isAsking, setAsking] = useState(false)
  const groups = view.pack.plan?.groups ?? []
  const [only, ...others] = groups
  const choices = groups.map(group => (
    <Chip key={group.id} icon="plus" onPress={() => add(group.id, mark.id)}>
      <PlanWords>{groupWords(group, speech)}</PlanWords>
    </Chip>
  ))
  return (
    <div className="mark-use">
      {only && others.length === 0 && (
        <TextButton icon="plus" onPress={() => add(only.id, mark.id)}>
          {single}
        </TextButton>
      )}
      {others.length > 0 && groups.length <= mostAtOnce && (
        <fieldset>
          <legend className="visually-hidden">{words.make({ what: mark.text })}</legend>
          <div className="chips">{choices}</div>
        </fieldset>
      )}
      {groups.length > mostAtOnce && (
        <TextButton icon="plus" onPress={() => setAsking(true)}>
          {words.choose}
        </TextButton>
      )}
      <TextButton onPress={() => session.toggleMark(mark.id)}>{leave}</TextButton>
      {isAsking && (
        <Sheet
          title={words.where}
          closeLabel={messages.common.buttons.close}
          onClose={() => setAsking(false)}
        >
          <p className="strong said">{mark.text}</p>
          <div className="chips marks-where">{choices}</div>
        </Sheet>
      )}
    </div>
  )
}

const mostAtOnce = 4
