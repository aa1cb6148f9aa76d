import { createFileRoute, redirect } from '@tanstack/react-router'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { talkToWakeIn } from '../workspace/talkMemory.ts'
import { useInstallOffer, useUpdateOffer } from './-routerContext.ts'

export const Route = createFileRoute('/')({
  // In the first chunk: the screen that the app opens with waits for no second one.
  codeSplitGroupings: [],
  staticData: { title: ({ common }) => common.titles.home },
  beforeLoad({ context }) {
    const hasJustBegun = isFirst
    isFirst = false
    // An installed app begins here whatever it was in the middle of; a tab has an address for that.
    const id = hasJustBegun && context.install.get().where === 'home-screen' ? talkToWakeIn(Date.now()) : null
    if (id) throw redirect({ to: '/c/$id/talk', params: { id }, replace: true })
  },
  component: Home,
})

let isFirst = true

function Home() {
  const { install, update } = Route.useRouteContext()
  return <HomeScreen install={useInstallOffer(install)} update={useUpdateOffer(update)} />
}
