import { expect, test } from 'vitest'
import { partsToOffer } from '../../../src/domain/content.ts'
import type { AgreementId } from '../../../src/domain/ids.ts'
import type { Pack } from '../../../src/domain/pack.ts'
import type { PlanField } from '../../../src/domain/planSchema.ts'
import { askedFields } from '../../../src/features/agree/agreementWords.ts'
import { daysToOffer } from '../../../src/features/agree/dayChoices.ts'
import { whenChoices } from '../../../src/features/agree/whenWords.ts'
import { catalogue } from '../../../src/packs/catalogue.ts'
import { agreement, conversation } from '../../domain/yearlyTalk.ts'
import { readPack } from '../../packs/readPack.ts'

const isTyped = ({ type }: PlanField) => type === 'text' || type === 'list'

/** How many answers lie ready for one touch. */
function ready(field: PlanField, pack: Pack): number {
  const talk = conversation()
  switch (field.type) {
    case 'when':
      return whenChoices(talk.setting.date, pack.locale).length
    case 'date':
      return daysToOffer(
        field,
        agreement({}, { id: 'a' as AgreementId }),
        { pack, conversation: talk },
        talk.setting.date,
      ).length
    case 'people':
      return talk.participants.length
    case 'choice':
      return field.options.length
    case 'parts':
      return partsToOffer(field, pack).length
    default:
      return 1
  }
}

test.each(catalogue.map(({ id }) => id))(
  'an agreement of %s is whole after five touches at most, its beginning counted, beside what is typed',
  async id => {
    const pack = await readPack(id)
    const { plan } = pack
    expect(plan?.groups.length).toBeGreaterThan(0)
    for (const group of plan?.groups ?? []) {
      const touched = askedFields(plan!, group.id).filter(
        field => (field.required === 'always' || field.required === 'together') && !isTyped(field),
      )
      for (const field of touched) expect(ready(field, pack), `${group.id} ${field.id}`).toBeGreaterThan(0)
      expect(1 + touched.length).toBeLessThanOrEqual(5)
    }
  },
)
