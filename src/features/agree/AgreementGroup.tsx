import { Icon } from '../../ui/Icon.tsx'
import { type IconName, iconPaths } from '../../ui/iconPaths.ts'
import { AgreementList } from './AgreementList.tsx'
import { type Group, groupWords, useSpeech } from './agreementWords.ts'
import { PlanWords } from './PlanWords.tsx'
import { placeOfGroup } from './places.ts'

/** One perspective of the form with what was agreed about it. */
export function AgreementGroup({ group, isBelowHeading }: { group: Group; isBelowHeading: boolean }) {
  const speech = useSpeech()
  const Heading = isBelowHeading ? 'h3' : 'h2'
  return (
    <section className="agree-part" id={placeOfGroup(group.id)}>
      <Heading className="agree-group-name">
        <GroupIcon name={speech.view.pack.nodes.find(node => node.id === group.id)?.icon} />
        <span>
          <PlanWords>{groupWords(group, speech)}</PlanWords>
        </span>
      </Heading>
      <AgreementList group={group} />
    </section>
  )
}

/** A pack may name a drawing that this app hasn't got. */
function GroupIcon({ name }: { name: string | undefined }) {
  return name !== undefined && Object.hasOwn(iconPaths, name) ? <Icon name={name as IconName} /> : null
}
