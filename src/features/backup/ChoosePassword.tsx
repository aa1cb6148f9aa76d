import { type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'

const leastLength = 12

interface ChoosePasswordProps {
  header: ReactNode
  onChosen(password: string): void
  children: ReactNode
}

/** Twice, since a slip of the finger can't be mended later. */
export function ChoosePassword({ header, onChosen, children }: ChoosePasswordProps) {
  const { make: words } = useMessages().backup
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const [isAsked, setAsked] = useState(false)

  const isTooShort = password.trim().length < leastLength
  const isDifferent = password !== again
  const kind = isShown ? 'text' : 'password'

  function go() {
    setAsked(true)
    if (!isTooShort && !isDifferent) onChosen(password)
  }

  return (
    <Screen
      header={header}
      foot={
        <Button kind="go" wide icon="lock" onPress={go}>
          {words.go}
        </Button>
      }
    >
      {children}
      <form
        className="backup-part"
        onSubmit={event => {
          event.preventDefault()
          go()
        }}
      >
        <Field
          kind={kind}
          label={words.password}
          hint={words.passwordHint}
          trouble={isAsked && isTooShort ? words.tooShort : undefined}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <Field
          kind={kind}
          label={words.again}
          trouble={isAsked && !isTooShort && isDifferent ? words.differ : undefined}
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
        />
        <TextButton icon="eye" onPress={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </TextButton>
        <button type="submit" hidden />
      </form>
      <Notice icon="key">{words.warning}</Notice>
    </Screen>
  )
}
