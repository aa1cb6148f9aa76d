import { useNavigate } from '@tanstack/react-router'
import { isBoard } from '../../domain/board.ts'
import { mannerOf } from '../../domain/manner.ts'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { PaceTick } from './PaceTick.tsx'
import { PartsOffer } from './PartsOffer.tsx'

/** The last look before setting off; the time begins with the press. */
export function StartTalk() {
  const { session, view } = useSession()
  const { talk, trust } = useMessages()
  const words = talk.start
  const navigate = useNavigate()
  const [language] = useLanguage()
  const formats = useFormats()
  const { setting } = view.conversation
  const isWalk = mannerOf(view.pack, setting.axes) === 'walk'
  const reminders = view.findings.filter(({ what, gate }) => what.kind === 'reminder' && gate === 'talk')
  const lines: { icon: IconName; text: string }[] = [
    ...(setting.durationMinutes > 0
      ? [{ icon: 'clock' as const, text: words.time({ minutes: formats.minutes(setting.durationMinutes) }) }]
      : []),
    { icon: 'phone', text: words.awake },
    ...reminders.map(({ text }) => ({ icon: 'bag' as const, text: packText(text, language) })),
  ]
  const begin = () => {
    session.startTalk()
    if (isBoard(view.pack, setting.axes))
      void navigate({ to: '/c/$id/board', params: { id: view.conversation.id } })
  }
  return (
    <Screen
      foot={
        <Button
          kind="go"
          size="mark"
          wide
          icon={isWalk ? 'walk' : 'people'}
          isDisabled={view.isReadOnly}
          onPress={begin}
        >
          {words.begin}
        </Button>
      }
    >
      <h1>{isWalk ? words.walk : words.seated}</h1>
      <p className="lead">{words.text}</p>
      <ul className="talk-lines">
        {lines.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <PaceTick />
      <PartsOffer />
      <section className="talk-trust">
        <p>{trust.offerWhy}</p>
        <TextButton
          icon="key"
          onPress={() => void navigate({ to: '/c/$id/words', params: { id: view.conversation.id } })}
        >
          {trust.offer}
        </TextButton>
      </section>
    </Screen>
  )
}
