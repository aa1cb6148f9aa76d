import { tablesOf } from '../../domain/agreements.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { packText } from '../../i18n/packText.ts'
import { AgreementGroup } from './AgreementGroup.tsx'
import { groupWords, useSpeech } from './agreementWords.ts'
import { FoldedGroup } from './FoldedGroup.tsx'

/** The plan as on paper, table by table; one of many parts lies folded, so that it stays an overview. */
export function PlanTables() {
  const speech = useSpeech()
  const { plan } = speech.view.pack
  if (!plan) return null
  const isLong = plan.groups.length > mostUnfolded
  return tablesOf(plan).map(({ heading, groups: ids }) => {
    const groups = ids.flatMap(id => plan.groups.find(group => group.id === id) ?? [])
    const [first] = groups
    const name = heading ? packText(heading, speech.language) : ''
    const isNamedTwice = groups.length === 1 && first && groupWords(first, speech) === name
    const isHeaded = name !== '' && !isNamedTwice
    const parts = groups.map(group =>
      isLong ? (
        <FoldedGroup key={group.id} group={group} isBelowHeading={isHeaded} />
      ) : (
        <AgreementGroup key={group.id} group={group} isBelowHeading={isHeaded} />
      ),
    )
    if (!isHeaded && !isLong) return parts
    return (
      <section key={ids.join()} className="agree-part plan-table">
        {isHeaded && heading && (
          <h2>
            <FormText of={heading} />
          </h2>
        )}
        {parts}
      </section>
    )
  })
}

const mostUnfolded = 4
