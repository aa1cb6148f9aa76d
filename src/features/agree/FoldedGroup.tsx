import { useLocation } from '@tanstack/react-router'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { AgreementList } from './AgreementList.tsx'
import { addWords, canWrite, type Group, groupWords, useSpeech } from './agreementWords.ts'
import { whatStandsIn } from './extras.ts'
import { PlanWords } from './PlanWords.tsx'
import { placeOfGroup } from './places.ts'
import { useAddAgreement } from './useAddAgreement.ts'

/** A part of a long plan: its name and the first words of what it holds; open, all of it. */
export function FoldedGroup({ group, isBelowHeading }: { group: Group; isBelowHeading: boolean }) {
  const Heading = isBelowHeading ? 'h3' : 'h2'
  const speech = useSpeech()
  const { view, messages } = speech
  const place = placeOfGroup(group.id)
  const { hash } = useLocation()
  const add = useAddAgreement()
  const name = groupWords(group, speech)
  const { lines, isAnything, isLacking } = whatStandsIn(group, speech)

  if (!isAnything) {
    return (
      <div className="folded-group folded-empty" id={place}>
        <div>
          <Heading className="folded-name">
            <PlanWords>{name}</PlanWords>
          </Heading>
          <p className="soft small">{messages.agree.group.empty}</p>
        </div>
        {canWrite(view) && (
          <IconButton icon="plus" label={addWords(group, speech)} onPress={() => add(group.id)} />
        )}
      </div>
    )
  }
  return (
    <details className="folded-group" id={place} open={hash === place}>
      <summary>
        <div>
          <Heading className="folded-name">
            <PlanWords>{name}</PlanWords>
          </Heading>
          {lines.map(({ id, text }) => (
            <p key={id} className="hand folded-line">
              {text}
            </p>
          ))}
          {lines.length === 0 && <p className="soft small">{messages.agree.group.empty}</p>}
          {isLacking && (
            <p className="folded-lacks">
              <Icon name="pen" />
              {messages.agree.group.lacks}
            </p>
          )}
        </div>
        <Icon name="down" />
      </summary>
      <AgreementList group={group} />
    </details>
  )
}
