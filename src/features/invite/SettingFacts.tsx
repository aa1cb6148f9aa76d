import type { Setting } from '../../domain/conversation.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'

/** The setting as four sentences, for whoever is invited and whoever invites. */
export function SettingFacts(of: {
  setting: Setting
  contents: { questions: number; keywords: number; added: number }
}) {
  const { hand } = useMessages().invite
  const formats = useFormats()
  const { setting, contents } = of
  const when =
    setting.date === ''
      ? hand.noDate
      : `${formats.sentence(formats.moment(setting.date, setting.time))}, ${formats.minutes(setting.durationMinutes)}`
  const isWalk = Object.values(setting.axes).includes('walkntalk')
  const where = isWalk
    ? setting.place === ''
      ? hand.walk
      : hand.walkFrom({ place: setting.place })
    : setting.place === ''
      ? hand.sit
      : hand.sitAt({ place: setting.place })
  const parts = [
    contents.questions > 0 && hand.questions({ count: contents.questions }),
    contents.keywords > 0 && hand.keywords({ count: contents.keywords }),
    contents.added > 0 && hand.added({ count: contents.added }),
  ].filter(part => part !== false)
  return (
    <ul className="facts">
      <li>
        <Icon name="cal" />
        <span>{when}</span>
      </li>
      <li>
        <Icon name={isWalk ? 'walk' : 'person'} />
        <span>{where}</span>
      </li>
      <li>
        <Icon name="list" />
        <span>{formats.list(parts)}</span>
      </li>
      <li>
        <Icon name="lock" />
        <span>{hand.onlyYou}</span>
      </li>
    </ul>
  )
}
