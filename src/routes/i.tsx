import { createFileRoute, redirect } from '@tanstack/react-router'
import { JoinScreen } from '../features/join/JoinScreen.tsx'
import { linkInHand, takeLinkFromAddress } from './-heldLink.ts'
import { useInstallOffer } from './-routerContext.ts'

export const Route = createFileRoute('/i')({
  staticData: { title: ({ common }) => common.titles.join },
  beforeLoad: ({ location, context }) => {
    // The router keeps its own copy of the address; the redirect makes it forget the secret, too.
    if (takeLinkFromAddress(location.hash)) throw redirect({ to: '/i', replace: true })
    context.enterByLink()
  },
  component: OpenedLink,
})

function OpenedLink() {
  const { where } = useInstallOffer(Route.useRouteContext().install)
  const link = linkInHand()
  return <JoinScreen key={link} link={link} where={where} isEmptyLink={link === null} />
}
