import { useNavigate } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useToday } from '../../i18n/useToday.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AskAboutEmployee } from './AskAboutEmployee.tsx'
import { ModuleRow } from './ModuleRow.tsx'
import { useAgreement } from './useAgreement.ts'
import './modules.css'

/** Time and content are one agreement: chosen together, and said yes to by both. */
export function ModulesScreen() {
  const { session, view } = useSession()
  const { common, modules: words } = useMessages()
  const formats = useFormats()
  const today = useToday()
  const navigate = useNavigate()
  const agreement = useAgreement()
  const { conversation, parts, isReadOnly } = view
  const { date, time } = conversation.setting
  const params = { id: conversation.id }
  return (
    <Screen
      foot={
        agreement.isMine || isReadOnly ? (
          <Button
            kind="go"
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/prepare', params })}
          >
            {common.buttons.next}
          </Button>
        ) : (
          <Button kind="go" wide icon="check" onPress={() => session.confirmSetting()}>
            {words.confirm}
          </Button>
        )
      }
    >
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {view.me.role === 'leader' && <AskAboutEmployee />}
      <section className="modules-part">
        <BinTab bin="ours" word={common.bins.ours.word} hint={common.bins.ours.hint} />
        <Paper cut="b">
          <p className="icon-line strong">
            <Icon name="cal" />
            <span>{date === '' ? words.noDay : formats.sentence(formats.soon(date, time, today))}</span>
          </p>
          <h2 className="paper-title">{words.modules}</h2>
          <ul className="module-rows">
            {parts?.choosable.map(part => (
              <li key={part.node.id}>
                <ModuleRow part={part} />
              </li>
            ))}
          </ul>
          <p className="icon-line strong" role="status">
            <Icon name={agreement.isAll ? 'check' : 'clock'} />
            <span>{agreement.said}</span>
          </p>
          <TextButton icon="cal" onPress={() => void navigate({ to: '/c/$id/invite', params })}>
            {words.setting}
          </TextButton>
        </Paper>
      </section>
    </Screen>
  )
}
