import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useCopying } from '../../ui/useCopying.ts'

/** Safari and the installed app have separate memories, and a link always opens in Safari. */
export function IosTabFirst(of: { header: ReactNode; link: string; onContinue(): void }) {
  const { join, invite } = useMessages()
  const { hand } = invite
  const { became, copy } = useCopying()

  return (
    <Screen
      header={of.header}
      foot={
        <>
          <p className="soft small centred" role="status">
            {became && { copied: hand.copied, failed: hand.copyFailed }[became]}
          </p>
          <Button kind="go" wide icon="copy" onPress={() => void copy(of.link)}>
            {hand.copyLink}
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
