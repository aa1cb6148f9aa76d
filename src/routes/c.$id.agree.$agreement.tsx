import { createFileRoute } from '@tanstack/react-router'
import type { AgreementId } from '../domain/ids.ts'
import { AgreementScreen } from '../features/agree/AgreementScreen.tsx'

export const Route = createFileRoute('/c/$id/agree/$agreement')({
  params: {
    parse: ({ agreement }) => ({ agreement: agreement as AgreementId }),
    stringify: ({ agreement }) => ({ agreement }),
  },
  staticData: { station: 'agree', title: ({ common }) => common.stations.agree },
  component: OneAgreement,
})

function OneAgreement() {
  const { agreement } = Route.useParams()
  return <AgreementScreen key={agreement} agreement={agreement} />
}
