import { useNavigate } from '@tanstack/react-router'
import { useStartMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { late } from '../../ui/late.tsx'
import { TwoBeginnings } from '../../ui/lines/TwoBeginnings.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { whenNobodyWaits } from '../../ui/Waiting.tsx'
import { BrandBar } from './BrandBar.tsx'
import { HomeHints, type InstallOffer, type UpdateOffer } from './HomeHints.tsx'

const OnTheWay = late(() => whenNobodyWaits().then(async () => (await import('./OnTheWay.tsx')).OnTheWay))

/** Two lines that have only just begun; what lies ahead is dots. */
export function EmptyHome({ install, update }: { install: InstallOffer; update: UpdateOffer }) {
  const { home } = useStartMessages()
  const navigate = useNavigate()
  const [isNew] = useDeviceSwitch('welcome')
  return (
    <Screen
      header={<BrandBar />}
      foot={
        <>
          <Button kind="go" wide icon="plus" onPress={() => void navigate({ to: '/new' })}>
            {home.newConversation}
          </Button>
          <Button wide icon="scan" onPress={() => void navigate({ to: '/join' })}>
            {home.scanCode}
          </Button>
        </>
      }
    >
      <h1 className="home-headline">{home.empty.title}</h1>
      <p className="lead">{home.empty.text}</p>
      <OnTheWay />
      {isNew && (
        <TextButton icon="walk" onPress={() => void navigate({ to: '/welcome' })}>
          {home.welcome}
        </TextButton>
      )}
      <TwoBeginnings />
      <TextButton icon="download" onPress={() => void navigate({ to: '/restore' })}>
        {home.restore}
      </TextButton>
      <HomeHints install={install} update={update} />
    </Screen>
  )
}
