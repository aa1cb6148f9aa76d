import { useNavigate } from '@tanstack/react-router'
import { nodeOf } from '../../domain/content.ts'
import { callNames } from '../../i18n/callNames.ts'
import { FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { useToday } from '../../i18n/useToday.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Weave } from '../../ui/lines/Weave.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { PickedBy } from './PickedBy.tsx'
import { pickedTwice } from './pickedTwice.ts'

/** Both halves at once: the leader's cloth above, the employee's below, and the seam of their lines between. */
export function OpenedWords() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const [language] = useLanguage()
  const formats = useFormats()
  const navigate = useNavigate()
  const { conversation, pack, me } = view
  const { date, time } = conversation.setting
  const today = useToday()
  const words = prepare.opened
  const twice = pickedTwice(conversation).flatMap(id => nodeOf(pack, id) ?? [])
  const count = conversation.picks.reduce((sum, { opened }) => sum + (opened?.keywords.length ?? 0), 0)
  const names = callNames(
    view.others.map(({ name }) => name),
    formats,
    common,
    view.conversation.participants,
  )
  const goOn = () => void navigate({ to: '/c/$id/prepare', params: { id: conversation.id } })
  const ofRole = (role: 'leader' | 'employee') =>
    conversation.participants.filter(person => person.role === role)

  return (
    <Screen
      bin="leader"
      header={
        <TopBar
          back={{ label: prepare.pick.overview, onPress: goOn }}
          title={me.role === 'leader' ? names : common.talkWith({ name: names })}
          sub={date === '' ? '' : formats.sentence(formats.soon(date, time, today))}
        />
      }
    >
      <h1>{words.title({ count })}</h1>
      {ofRole('leader').map(person => (
        <PickedBy key={person.id} person={person} />
      ))}
      <div className="opened-seam">
        <Weave members={ofRole('employee').length} />
      </div>
      <div className="on-employee opened-employee">
        {ofRole('employee').map(person => (
          <PickedBy key={person.id} person={person} />
        ))}
        <div className="opened-foot">
          {twice.length > 0 && (
            <p className="strong">
              <FormWords
                of={twice.map(({ wording }) => wording)}
                within={words.same({
                  words: formats.list(twice.map(({ wording }) => packText(wording, language))),
                })}
              />
            </p>
          )}
          <BinTab bin="ours" word={common.bins.ours.word} hint={words.hint} />
          <Button kind="go" wide onPress={goOn}>
            {date !== '' && date >= today
              ? words.readyFor({ day: formats.soon(date, '', today) })
              : words.ready}
          </Button>
        </div>
      </div>
    </Screen>
  )
}
