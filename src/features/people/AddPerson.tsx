import { useEffect, useState } from 'react'
import { FormText } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { nearestFirst } from '../../i18n/packText.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Somebody without a conversation yet. */
export function AddPerson({ onClose }: { onClose(): void }) {
  const workspace = useWorkspace()
  const { common, people: words } = useMessages()
  const [language] = useLanguage()
  const forms = nearestFirst(workspace.packs(), language)
  const [name, setName] = useState('')
  const [form, setForm] = useState(forms[0]!.id)
  useEffect(() => {
    void workspace.lastForm().then(last => last && setForm(last))
  }, [workspace])
  const [isLacking, setLacking] = useState(false)

  function add() {
    if (name.trim() === '') return setLacking(true)
    workspace.people.add({ name: name.trim(), form })
    onClose()
  }

  return (
    <Sheet
      title={words.add}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <Button kind="go" wide onPress={add}>
          {common.buttons.add}
        </Button>
      }
    >
      <div className="person-form">
        <Field
          label={words.name}
          value={name}
          trouble={isLacking && name.trim() === '' ? words.nameMissing : undefined}
          onChange={setName}
          onEnter={add}
        />
        {forms.length > 1 && (
          <Choice
            legend={words.form}
            options={forms.map(one => ({
              id: one.id,
              label: one.organisation,
              hint: <FormText of={one.name} locale={one.locale} />,
            }))}
            value={form}
            onChange={setForm}
          />
        )}
      </div>
    </Sheet>
  )
}
