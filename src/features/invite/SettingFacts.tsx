import type { Setting } from '../../domain/conversation.ts'
import { availableOptions, mannerOf } from '../../domain/manner.ts'
import type { Pack } from '../../domain/pack.ts'
import { useFormLang } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'

/** The setting as a few sentences, for whoever is invited and whoever invites. */
export function SettingFacts(of: {
  pack: Pack
  setting: Setting
  contents: { questions: number; keywords: number; added: number }
  /** Somebody was brought along. */
  isAmongMore: boolean
}) {
  const { hand } = useMessages().invite
  const [language] = useLanguage()
  const formats = useFormats()
  const formLang = useFormLang()
  const { pack, setting, contents } = of
  const when =
    setting.date === ''
      ? hand.noDate
      : formats.appointment(setting.date, setting.time, setting.durationMinutes)
  const manner = mannerOf(pack, setting.axes)
  // What else the form leaves open; how the two meet is said by where.
  const chosen = pack.variants.flatMap(axis => {
    const option = axis.options.find(({ id }) => id === setting.axes[axis.id])
    const isSaid =
      !option ||
      option.manner !== undefined ||
      option.party !== undefined ||
      availableOptions(axis).length < 2
    return isSaid ? [] : [`${packText(axis, language)}: ${packText(option, language)}`]
  })
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
      {where() !== '' && (
        <li>
          <Icon name={manner === 'walk' ? 'walk' : 'person'} />
          <span>{where()}</span>
        </li>
      )}
      {chosen.map(line => (
        <li key={line}>
          <Icon name="people" />
          <span lang={formLang}>{line}</span>
        </li>
      ))}
      {parts.length > 0 && (
        <li>
          <Icon name="list" />
          <span>{formats.list(parts)}</span>
        </li>
      )}
      <li>
        <Icon name="lock" />
        <span>{of.isAmongMore ? hand.onlyThose : hand.onlyYou}</span>
      </li>
    </ul>
  )

  function where(): string {
    const { place } = setting
    if (manner === 'walk') return place === '' ? hand.walk : hand.walkFrom({ place })
    if (manner === 'seated') return place === '' ? hand.sit : hand.sitAt({ place })
    return place
  }
}
