import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useStartMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHome } from '../../workspace/WorkspaceContext.tsx'

/** What the route hands over from the browser's install machinery. */
export interface InstallOffer {
  where: 'home-screen' | 'browser' | 'ios-tab' | 'inside-app'
  canPrompt: boolean
  prompt(): Promise<void>
}

export interface UpdateOffer {
  isReady: boolean
  /** False while a conversation is open in another tab. */
  apply(): Promise<boolean>
}

/** What the app itself needs from the person: to be installed, to be renewed. */
export function HomeHints({ install, update }: { install: InstallOffer; update: UpdateOffer }) {
  const { home, common } = useStartMessages()
  const view = useHome()
  const navigate = useNavigate()
  const isRemovalHeldUp = view.state === 'ready' && view.isRemovalHeldUp
  const [isExplaining, setExplaining] = useState(false)
  const [isHeldUp, setHeldUp] = useState(false)
  const isInside = install.where === 'inside-app'
  const isForgetful = install.where === 'ios-tab' && view.state === 'ready' && view.conversations.length > 0
  const isOffered = install.canPrompt || (install.where === 'ios-tab' && !isForgetful)
  if (!isOffered && !isForgetful && !isInside && !update.isReady && !isRemovalHeldUp) return null
  return (
    <aside className="home-hints">
      {isRemovalHeldUp && <Notice icon="eye">{home.removalHeldUp}</Notice>}
      {update.isReady && (
        <Notice icon="flip">
          {isHeldUp ? home.update.heldUp : home.update.text}{' '}
          <TextButton onPress={() => void update.apply().then(isApplied => setHeldUp(!isApplied))}>
            {home.update.apply}
          </TextButton>
        </Notice>
      )}
      {isInside && <Notice icon="eye">{home.install.insideApp}</Notice>}
      {isForgetful && (
        <Notice icon="install">
          {home.install.iosForgets}{' '}
          <TextButton onPress={() => void navigate({ to: '/devices/move' })}>
            {home.install.iosMove}
          </TextButton>
        </Notice>
      )}
      {isOffered && (
        <TextButton
          icon="install"
          onPress={() => (install.canPrompt ? void install.prompt() : setExplaining(true))}
        >
          {home.install.offer}
        </TextButton>
      )}
      {isExplaining && (
        <Sheet
          title={home.install.offer}
          closeLabel={common.buttons.close}
          onClose={() => setExplaining(false)}
        >
          <p>{home.install.why}</p>
          <ol className="steps">
            {home.install.iosSteps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="icon-line">
            <Icon name="phone" />
            <span>{home.install.iosMemory}</span>
          </p>
        </Sheet>
      )}
    </aside>
  )
}
