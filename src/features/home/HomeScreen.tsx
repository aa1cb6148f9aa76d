import { useNavigate } from '@tanstack/react-router'
import { ownersOf } from '../../domain/sameNames.ts'
import { turnToday } from '../../domain/turnToday.ts'
import { useFormats } from '../../i18n/format.ts'
import { useStartMessages } from '../../i18n/messages.ts'
import { useToday } from '../../i18n/useToday.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { late } from '../../ui/late.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHome } from '../../workspace/WorkspaceContext.tsx'
import { BrandBar } from './BrandBar.tsx'
import { ConversationRows } from './ConversationRows.tsx'
import { EmptyHome } from './EmptyHome.tsx'
import { ForemostConversation } from './ForemostConversation.tsx'
import { isPast, isWaiting, orderByTurn } from './foremost.ts'
import { HomeHints, type InstallOffer, type UpdateOffer } from './HomeHints.tsx'
import { HomeTrouble, StorageNotice } from './HomeTrouble.tsx'
import { PastConversations } from './PastConversations.tsx'
import { SentLine } from './SentLine.tsx'
import { headlineOf, toldApartByDay } from './words.ts'
import './home.css'

const ClearedHome = late(() => import('./ClearedHome.tsx').then(code => code.ClearedHome))

/** The conversations as people see them: the one that waits large, the others as lines. */
export function HomeScreen({ install, update }: { install: InstallOffer; update: UpdateOffer }) {
  const view = useHome()
  const messages = useStartMessages()
  const formats = useFormats()
  const today = useToday()
  const navigate = useNavigate()

  if (view.state === 'loading') {
    return (
      <Screen header={<BrandBar />}>
        <p className="home-loading" role="status">
          {messages.home.loading}
        </p>
      </Screen>
    )
  }
  if (view.storage === 'emptied') {
    return <ClearedHome />
  }
  if (view.conversations.length === 0) {
    return view.storage ? (
      <HomeTrouble trouble={view.storage} />
    ) : (
      <EmptyHome install={install} update={update} />
    )
  }

  const isShared = ownersOf(view.conversations).length > 1
  const wording = { messages, formats, today, isShared }
  const ordered = orderByTurn(
    view.conversations.map(row => turnToday(row, today)),
    today,
  )
  const first = ordered[0]!
  const foremost = isWaiting(first) ? first : null
  const others = foremost ? ordered.slice(1) : ordered
  const past = others.filter(row => isPast(row, today))
  const current = others.filter(row => !past.includes(row))
  const alike = toldApartByDay(ordered)

  return (
    <Screen
      header={<BrandBar />}
      foot={
        <div className="row">
          <Button wide icon="plus" onPress={() => void navigate({ to: '/new' })}>
            {messages.home.newConversation}
          </Button>
          <IconButton
            look="stone"
            icon="scan"
            label={messages.home.scanCode}
            onPress={() => void navigate({ to: '/join' })}
          />
        </div>
      }
    >
      <h1 className="home-headline">{headlineOf(first, wording)}</h1>
      {view.storage && <StorageNotice trouble={view.storage} />}
      {foremost && <ForemostConversation row={foremost} wording={wording} />}
      {view.conversations.some(({ myRole }) => myRole === 'leader') && (
        <p className="home-people">
          <TextButton icon="list" onPress={() => void navigate({ to: '/people' })}>
            {messages.home.people}
          </TextButton>
        </p>
      )}
      {current.length > 0 && (
        <ConversationRows
          rows={current}
          wording={wording}
          alike={alike}
          label={messages.home.conversations}
        />
      )}
      {past.length > 0 && <PastConversations rows={past} wording={wording} alike={alike} />}
      <SentLine rows={view.conversations} />
      <HomeHints install={install} update={update} />
    </Screen>
  )
}
