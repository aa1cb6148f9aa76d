import { type ReactNode, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'

/** Safari and the installed app have separate memories, and a link always opens in Safari. */
export function IosTabFirst(of: { header: ReactNode; link: string; onContinue(): void }) {
  const { join, invite } = useMessages()
  const [said, setSaid] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(of.link)
      setSaid(join.ios.copied)
    } catch {
      setSaid(invite.hand.copyFailed)
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
            {join.ios.copy}
          </Button>
          <Button wide onPress={of.onContinue}>
            {join.ios.here}
          </Button>
        </>
      }
    >
      <h1>{join.ios.title}</h1>
      <p className="lead">{join.ios.text}</p>
      <ol className="steps">
        {join.ios.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="soft">{join.ios.install}</p>
    </Screen>
  )
}
