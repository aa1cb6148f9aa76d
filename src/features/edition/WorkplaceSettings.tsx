import type { PackSetting } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What the form leaves to the workplace; what nobody has set stays open, and the employee reads only what is. */
export function WorkplaceSettings({ canEdit }: { canEdit: boolean }) {
  const { session, view } = useSession()
  const words = useMessages().edition
  const shown = view.pack.settings.filter(setting => canEdit || valueNow(setting) !== '')
  if (shown.length === 0) return null
  return (
    <section className="edition-part">
      <h2>{words.settings}</h2>
      <Paper cut="b">
        <div className="form">{shown.map(canEdit ? asked : said)}</div>
      </Paper>
    </section>
  )

  /** As the workplace has it, or else the form. */
  function valueNow({ id, default: standard }: PackSetting): string {
    const value = view.conversation.edition.settings[id] ?? standard ?? ''
    return Array.isArray(value) ? value.join(', ') : String(value)
  }
  function asked(setting: PackSetting) {
    const label = <FormText of={setting} />
    const set = (value: string) => session.setEditionSetting(setting.id, value)
    if (setting.type !== 'choice') {
      const kind = setting.type === 'number' ? 'number' : 'text'
      return <Field key={setting.id} kind={kind} label={label} value={valueNow(setting)} onChange={set} />
    }
    const options = setting.options.map(option => ({ id: option.id, label: <FormText of={option} /> }))
    return (
      <Choice key={setting.id} legend={label} options={options} value={valueNow(setting)} onChange={set} />
    )
  }
  function said(setting: PackSetting) {
    const value = valueNow(setting)
    const option = setting.type === 'choice' && setting.options.find(({ id }) => id === value)
    return (
      <p key={setting.id}>
        <span className="soft small">
          <FormText of={setting} />
        </span>{' '}
        <b>{option ? <FormText of={option} /> : value}</b>
      </p>
    )
  }
}
