import type { PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'

export interface OfferedForm {
  id: PackId
  locale: Pack['locale']
  organisation: string
  name: { native: string; en: string }
}

/** What the chooser shows; each pack itself is fetched only when a conversation needs it. */
export const catalogue: OfferedForm[] = [
  {
    id: 'albertslund' as PackId,
    locale: 'da',
    organisation: 'Albertslund Kommune',
    name: { native: 'MUS', en: 'MUS, development conversation' },
  },
  {
    id: 'lunner' as PackId,
    locale: 'nb',
    organisation: 'Lunner kommune',
    name: { native: 'Medarbeidersamtale', en: 'Employee conversation (MAS)' },
  },
  {
    id: 'ks' as PackId,
    locale: 'nb',
    organisation: 'KS',
    name: { native: 'Medarbeidersamtale', en: 'Employee conversation' },
  },
  {
    id: 'goteborg' as PackId,
    locale: 'sv',
    organisation: 'Göteborgs Stad',
    name: { native: 'Medarbetarsamtal', en: 'Employee development talk' },
  },
  {
    id: 'kungsbacka' as PackId,
    locale: 'sv',
    organisation: 'Kungsbacka kommun',
    name: { native: 'Uppföljningssamtal', en: 'Follow-up conversation' },
  },
]
