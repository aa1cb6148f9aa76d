import { useNavigate } from '@tanstack/react-router'
import { absentAmong } from '../../domain/participants.ts'
import { blockersOf } from '../../domain/rules.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { PartsOffer } from './PartsOffer.tsx'
import { useNames } from './useNames.ts'

/** What is missing, in the form's own words, and the way there. */
export function ClosedTalk() {
  const { view } = useSession()
  const { closed: words } = useMessages().talk
  const namesOf = useNames()
  const navigate = useNavigate()
  const params = { id: view.conversation.id }
  const absent = absentAmong(view.others).map(({ id }) => id)
  const missing = [
    ...(absent.length > 0 ? [{ key: 'absent', text: words.absent({ names: namesOf(absent) }) }] : []),
    ...blockersOf(view.findings, 'talk')
      // What only they have to do is said by that.
      .filter(({ what }) => !('by' in what) || what.by.some(id => !absent.includes(id)))
      .map(({ text }) => ({ key: text.en, text: <FormText of={text} /> })),
  ]
  return (
    <Screen
      foot={
        <>
          <Button
            kind="go"
            size="talk"
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/prepare', params })}
          >
            {words.toPrepare}
          </Button>
          {absent.length > 0 && (
            <Button size="talk" wide onPress={() => void navigate({ to: '/c/$id/invite', params })}>
              {words.toInvitation}
            </Button>
          )}
        </>
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{words.missing}</p>
      <ul className="talk-lines">
        {missing.map(({ key, text }) => (
          <li key={key}>
            <Icon name="clock" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <PartsOffer />
    </Screen>
  )
}
