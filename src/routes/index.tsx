import { createFileRoute } from '@tanstack/react-router'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { useInstallOffer, useUpdateOffer } from './-routerContext.ts'

export const Route = createFileRoute('/')({
  // In the first chunk: the screen that the app opens with waits for no second one.
  codeSplitGroupings: [],
  staticData: { title: ({ common }) => common.titles.home },
  component: Home,
})

function Home() {
  const { install, update } = Route.useRouteContext()
  return <HomeScreen install={useInstallOffer(install)} update={useUpdateOffer(update)} />
}
