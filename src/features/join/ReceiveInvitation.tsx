import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'

const Scanner = lazy(() => import('../../ui/Scanner.tsx').then(module => ({ default: module.Scanner })))

/** The camera first; typing or pasting always works too. */
export function ReceiveInvitation(of: {
  header: ReactNode
  said: string
  isPasting: boolean
  onText(text: string): void
}) {
  const { common, invite } = useMessages()
  const [isPasting, setPasting] = useState(of.isPasting)
  const [text, setText] = useState('')
  return (
    <Screen
      header={of.header}
      foot={
        isPasting && (
          <Button kind="go" wide isDisabled={text.trim() === ''} onPress={() => of.onText(text)}>
            {invite.join.pasteGo}
          </Button>
        )
      }
    >
      <h1>{invite.join.title}</h1>
      <p className="lead">{invite.join.text}</p>
      <div className="join-part">
        <Suspense fallback={<p role="status">{common.status.loading}</p>}>
          <Scanner label={invite.join.camera} troubleText={invite.join.cameraTrouble} onText={of.onText} />
        </Suspense>
        {of.said && <Notice icon="scan">{of.said}</Notice>}
        {isPasting ? (
          <Field label={invite.join.paste} hint={invite.join.pasteHint} value={text} onChange={setText} />
        ) : (
          <TextButton icon="copy" onPress={() => setPasting(true)}>
            {invite.join.pasteOpen}
          </TextButton>
        )}
      </div>
    </Screen>
  )
}
