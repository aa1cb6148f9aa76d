import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { Station } from '../../domain/conversation.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { stationsOf } from '../../domain/path.ts'
import { remindersAt } from '../../domain/reminders.ts'
import { FormLanguage, FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { OfSeveral } from '../../i18n/overlay.ts'
import { Button } from '../../ui/Button.tsx'
import { type CompanyProps, CompanyProvider } from '../../ui/Company.tsx'
import { late } from '../../ui/late.tsx'
import { Screen, ScreenBannerProvider, ScreenHeaderProvider } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { TroublePage } from '../../ui/TroublePage.tsx'
import { WritingHintsProvider } from '../../ui/WritingHints.tsx'
import type { ConversationView } from '../../workspace/views.ts'
import { SessionProvider, useConversation } from '../../workspace/WorkspaceContext.tsx'
import { ConversationHeader } from './ConversationHeader.tsx'
import { PresentStation } from './PresentStation.tsx'

const Company = late<CompanyProps>(() => import('./Company.tsx').then(code => code.Company))
const EndedConversation = late(() => import('./EndedConversation.tsx').then(code => code.EndedConversation))
const ReturningScreen = late(() => import('./ReturningScreen.tsx').then(code => code.ReturningScreen))
const TrialBanner = late(() => import('./TrialBanner.tsx').then(code => code.TrialBanner))
const trialBanner = <TrialBanner />

// One and the same element: rendered anew with every step of the navigation, it would begin another one each time.
const presentStation = <PresentStation />

/** Opens the conversation for all screens below and gives them one header; `at` is the station they belong to, if any. */
export function ConversationFrame({
  id,
  at,
  children,
}: {
  id: ConversationId
  at: Station | undefined
  children: ReactNode
}) {
  const { session, state } = useConversation(id)
  const { common } = useMessages()
  const navigate = useNavigate()
  const [isLooking, setLooking] = useState(false)
  const view = state.state === 'ready' ? state.view : null
  const ready = useMemo(() => (session && view ? { session, view } : null), [session, view])

  const goHome = () => void navigate({ to: '/' })
  const bareHeader = <TopBar back={{ label: common.buttons.home, onPress: goHome }} title={common.appName} />
  const homeButton = (
    <Button wide onPress={goHome}>
      {common.buttons.home}
    </Button>
  )

  if (state.state === 'missing') {
    return <TroublePage header={bareHeader} {...common.missing} actions={homeButton} />
  }
  if (state.state === 'trouble') {
    return (
      <TroublePage
        header={bareHeader}
        {...common.trouble[state.trouble]}
        actions={
          <>
            <Button kind="go" wide onPress={() => location.reload()}>
              {common.buttons.tryAgain}
            </Button>
            {homeButton}
          </>
        }
      />
    )
  }
  if (state.state === 'returning' && session) {
    return <ReturningScreen id={id} session={session} view={state.view} header={bareHeader} />
  }
  if (!ready) {
    return (
      <Screen header={bareHeader}>
        <p role="status">{state.state === 'arriving' ? common.status.arriving : common.status.opening}</p>
      </Screen>
    )
  }
  const { ended } = ready.view
  // The picture of a sealed plan may have to be kept, so its screen stays open.
  if (ended && at !== 'file' && !isLooking) {
    return (
      <EndedConversation
        view={ready.view}
        ended={ended}
        header={bareHeader}
        onLook={() => setLooking(true)}
      />
    )
  }
  const { pack, station } = ready.view
  // Where nothing is agreed, or the two haven't met yet, an address of that leads to where the conversation is.
  const isTooEarly = at === 'agree' && station === 'invite'
  const isOnPath = at === undefined || (stationsOf(pack).includes(at) && !isTooEarly)
  return (
    <OfSeveral value={ready.view.group !== null}>
      <FormLanguage value={ready.view.pack.locale}>
        <SessionProvider value={ready}>
          <ScreenHeaderProvider
            header={isMine => <ConversationHeader at={at ?? ready.view.station} isMine={isMine} />}
          >
            <ScreenBannerProvider value={ready.view.isTrial ? trialBanner : null}>
              <WritingHintsProvider value={writingHints(ready.view)}>
                <CompanyProvider value={Company}>{isOnPath ? children : presentStation}</CompanyProvider>
              </WritingHintsProvider>
            </ScreenBannerProvider>
          </ScreenHeaderProvider>
        </SessionProvider>
      </FormLanguage>
    </OfSeveral>
  )
}

/** R-GBG-15: what the form wants one to think of where one writes. */
const writingHints = ({ pack, findings }: ConversationView) =>
  remindersAt(pack, findings, 'writing').map(({ ruleId, text }) => <FormText key={ruleId} of={text} />)
