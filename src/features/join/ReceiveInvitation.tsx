import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { late } from '../../ui/late.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'

const Scanner = late(() => import('../../ui/Scanner.tsx').then(code => code.Scanner))

/** The camera first; typing or pasting always works too, and stands open at once where there is no camera. */
export function ReceiveInvitation(of: {
  header: ReactNode
  said: string
  isPasting: boolean
  typed: string
  onTyped(text: string): void
  onText(text: string): void
}) {
  const { common, codes, join, home } = useMessages()
  const navigate = useNavigate()
  const [hasCamera, setHasCamera] = useState(true)
  const [pasting, setPasting] = useState<'closed' | 'open' | 'opened-by-press'>(
    of.isPasting ? 'open' : 'closed',
  )
  const isPasting = pasting !== 'closed' || !hasCamera

  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The pressed button is gone, and the focus with it.
    if (pasting === 'opened-by-press') place.current?.querySelector('input')?.focus()
  }, [pasting])

  return (
    <Screen
      header={of.header}
      foot={
        isPasting && (
          <Button kind="go" wide isDisabled={of.typed.trim() === ''} onPress={() => of.onText(of.typed)}>
            {join.pasteGo}
          </Button>
        )
      }
    >
      <h1>{join.title}</h1>
      {hasCamera && <p className="lead">{join.text}</p>}
      <div className="join-part" ref={place}>
        <Scanner
          meanwhile={<p role="status">{common.status.loading}</p>}
          label={codes.camera}
          troubleText={join.cameraTrouble}
          onText={of.onText}
          onFailure={() => setHasCamera(false)}
        />
        {!hasCamera && <p className="lead">{join.withoutCamera}</p>}
        {of.said && <Notice icon="scan">{of.said}</Notice>}
        {isPasting ? (
          <Field
            label={join.paste}
            hint={join.pasteHint}
            value={of.typed}
            maxLength={null}
            onChange={of.onTyped}
            onEnter={() => of.onText(of.typed)}
          />
        ) : (
          <TextButton icon="copy" onPress={() => setPasting('opened-by-press')}>
            {join.pasteOpen}
          </TextButton>
        )}
        <TextButton icon="download" onPress={() => void navigate({ to: '/restore' })}>
          {home.restore}
        </TextButton>
      </div>
    </Screen>
  )
}
