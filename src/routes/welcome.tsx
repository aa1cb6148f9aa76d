import { createFileRoute } from '@tanstack/react-router'
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx'

export const Route = createFileRoute('/welcome')({
  staticData: { title: ({ common }) => common.titles.welcome },
  component: WelcomeScreen,
})
