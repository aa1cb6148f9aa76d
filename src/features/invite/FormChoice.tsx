import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PackId } from '../../domain/ids.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { nearestFirst } from '../../i18n/packText.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Whose form the talk is held by; what was chosen last stands there as one line, to be changed. */
export function FormChoice({ chosen, onChoose }: { chosen: PackId | null; onChoose(form: PackId): void }) {
  const workspace = useWorkspace()
  const { begin } = useMessages()
  const [language] = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const forms = nearestFirst(workspace.packs(), language)
  const form = forms.find(({ id }) => id === chosen)
  if (forms.length < 2) return null

  if (form && !isOpen) {
    return (
      <div className="form-chosen">
        <p>
          <span className="strong">{begin.form}</span>
          <span>
            {form.organisation}
            <br />
            <span className="soft">
              <FormText of={form.name} locale={form.locale} />
            </span>
          </span>
        </p>
        <TextButton icon="flip" onPress={open}>
          {begin.otherForm}
        </TextButton>
      </div>
    )
  }
  return (
    <div ref={list}>
      <Choice
        legend={begin.form}
        options={forms.map(({ id, organisation, name, locale }) => ({
          id,
          label: organisation,
          hint: <FormText of={name} locale={locale} />,
        }))}
        value={chosen}
        onChange={form => {
          // Arrow keys pass through the others: the list stays until the page is left.
          setOpen(true)
          onChoose(form)
        }}
      />
    </div>
  )

  function open() {
    flushSync(() => setOpen(true))
    list.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }
}
