import { createFileRoute } from '@tanstack/react-router'
import type { AgreementId } from '../domain/ids.ts'
import { AgreementScreen } from '../features/agree/AgreementScreen.tsx'

export const Route = createFileRoute('/c/$id/agree/$agreement')({
  params: {
    parse: ({ agreement }) => ({ agreement: agreement as AgreementId }),
    stringify: ({ agreement }) => ({ agreement }),
  },
  // Begun at the bench, it leads back there.
  validateSearch: ({ from }: { from?: unknown }): { from?: 'bench' } =>
    from === 'bench' ? { from: 'bench' } : {},
  staticData: { station: 'agree', title: ({ common }) => common.stations.agree },
  component: OneAgreement,
})

function OneAgreement() {
  const { agreement } = Route.useParams()
  const { from } = Route.useSearch()
  return <AgreementScreen key={agreement} agreement={agreement} isFromBench={from === 'bench'} />
}
