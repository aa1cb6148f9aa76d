import { type ReactNode, useRef, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'

interface ChooseFileProps {
  header: ReactNode
  file: File | null
  /** Why the last try didn't work; empty when there was none. */
  trouble: string
  onFile(file: File): void
  password: string
  onPassword(password: string): void
  onLook(file: File): void
}

export function ChooseFile(of: ChooseFileProps) {
  const { header, file, trouble, onFile, password, onPassword, onLook } = of
  const { restore: words, make } = useMessages().backup
  const picker = useRef<HTMLInputElement>(null)
  const [isShown, setShown] = useState(false)
  const look = () => file && password && onLook(file)

  return (
    <Screen
      header={header}
      foot={
        <Button kind="go" wide icon="eye" isDisabled={!file || !password} onPress={look}>
          {words.look}
        </Button>
      }
    >
      <h1>{words.open}</h1>
      <div className="backup-words">
        <p className="lead">{words.lead}</p>
        {trouble && (
          <Notice icon="warning" tone="warning" isNews>
            {trouble}
          </Notice>
        )}
      </div>
      <form
        className="backup-part"
        onSubmit={event => {
          event.preventDefault()
          look()
        }}
      >
        <input
          ref={picker}
          type="file"
          accept=".txt,text/plain"
          hidden
          onChange={event => {
            const chosen = event.target.files?.[0]
            if (chosen) onFile(chosen)
          }}
        />
        <Button wide icon="doc" onPress={() => picker.current?.click()}>
          {words.choose}
        </Button>
        {file && <p role="status">{words.chosen({ name: file.name })}</p>}
        <Field
          kind={isShown ? 'text' : 'password'}
          label={words.password}
          autoComplete="current-password"
          value={password}
          onChange={onPassword}
        />
        <TextButton icon="eye" onPress={() => setShown(!isShown)}>
          {isShown ? make.hide : make.show}
        </TextButton>
        <button type="submit" hidden />
      </form>
    </Screen>
  )
}
