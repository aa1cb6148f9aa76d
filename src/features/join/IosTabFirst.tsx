import { type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'

/** Safari and the installed app have separate memories, and a link always opens in Safari. */
export function IosTabFirst(of: { header: ReactNode; link: string; onContinue(): void }) {
  const { ios, hand } = useMessages().invite
  const [said, setSaid] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(of.link)
      setSaid(ios.copied)
    } catch {
      setSaid(hand.copyFailed)
    }
  }

  return (
    <Screen
      header={of.header}
      foot={
        <>
          <p className="soft small centred" role="status">
            {said}
          </p>
          <Button kind="go" wide icon="copy" onPress={() => void copy()}>
            {ios.copy}
          </Button>
          <Button wide onPress={of.onContinue}>
            {ios.here}
          </Button>
        </>
      }
    >
      <h1>{ios.title}</h1>
      <p className="lead">{ios.text}</p>
      <ol className="steps">
        {ios.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft">{ios.install}</p>
    </Screen>
  )
}
