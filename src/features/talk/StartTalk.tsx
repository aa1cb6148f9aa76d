import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isBoard } from '../../domain/board.ts'
import { hasQuestions } from '../../domain/content.ts'
import { mannerOf } from '../../domain/manner.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
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
  const formats = useFormats()
  const { setting } = view.conversation
  const isWalk = mannerOf(view.pack, setting.axes) === 'walk'
  const reminders = view.findings.filter(({ what, gate }) => what.kind === 'reminder' && gate === 'talk')
  const lines: { icon: IconName; text: ReactNode; key: string }[] = [
    ...(setting.durationMinutes > 0
      ? [
          {
            key: 'time',
            icon: 'clock' as const,
            text: words.time({ minutes: formats.minutes(setting.durationMinutes) }),
          },
        ]
      : []),
    { key: 'awake', icon: 'phone', text: words.awake },
    ...reminders.map(({ ruleId, text }) => ({
      key: ruleId,
      icon: 'bag' as const,
      text: <FormText of={text} />,
    })),
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
      {hasQuestions(view) && <p className="lead">{words.text}</p>}
      <ul className="talk-lines">
        {lines.map(({ key, icon, text }) => (
          <li key={key}>
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
