import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { hasManners, mannerOf } from '../../domain/manner.ts'
import { hasSaidYes } from '../../domain/settingYes.ts'
import { useFormLang } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { packText } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { nextStepOf } from './standsInTheWay.ts'

/** While it needs my yes, and then as long as the screen stands, so that the yes is seen: when, where, and how. */
export function SettingPart() {
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const [language] = useLanguage()
  const formLang = useFormLang()
  const formats = useFormats()
  const navigate = useNavigate()
  const { conversation, pack, me } = view
  const { setting } = conversation
  const isSaid = hasSaidYes(pack, conversation, me.id)
  const [wasAsked] = useState(!isSaid)
  if ((isSaid && !wasAsked) || conversation.talk.startedAt !== null) return null

  const when =
    setting.date === ''
      ? prepare.setting.noDate
      : formats.appointment(setting.date, setting.time, setting.durationMinutes)
  // Without a variant there is nothing to say yes to before there is a day.
  const isSayable = pack.variants.length > 0 || setting.date !== ''
  const chosen = pack.variants.flatMap(axis => {
    const option = axis.options.find(({ id }) => id === setting.axes[axis.id])
    if (!option || option.party !== undefined) return []
    const said = packText(option, language)
    // *Walk* says by itself what it is about; *by itself* doesn't.
    return hasManners(pack) ? said : `${packText(axis, language)}: ${said}`
  })
  return (
    <section className="prepare-part">
      <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
      <Paper cut="b">
        <h2 className="paper-title">{prepare.setting.title}</h2>
        <ul className="facts">
          <li>
            <Icon name="cal" />
            <span>{when}</span>
          </li>
          {chosen.length > 0 && (
            <li>
              <Icon name="people" />
              <span lang={formLang}>{chosen.join(' · ')}</span>
            </li>
          )}
          {setting.place !== '' && (
            <li>
              <Icon name={mannerOf(pack, setting.axes) === 'walk' ? 'walk' : 'person'} />
              <span>{setting.place}</span>
            </li>
          )}
        </ul>
        {isSaid && (
          <p className="icon-line strong" role="status">
            <Icon name="check" />
            <span>{prepare.setting.said}</span>
          </p>
        )}
        {!isSaid && !view.isReadOnly && isSayable && nextStepOf(view) !== 'confirm-setting' && (
          <Button wide onPress={() => session.confirmSetting()}>
            {prepare.setting.confirm}
          </Button>
        )}
        <TextButton
          icon="eye"
          onPress={() => void navigate({ to: '/c/$id/invite', params: { id: conversation.id } })}
        >
          {prepare.setting.look}
        </TextButton>
      </Paper>
    </section>
  )
}
