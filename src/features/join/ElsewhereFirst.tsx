import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useCopying } from '../../ui/useCopying.ts'

/** Links open in places with a memory of their own: an iPhone's Safari, or a page inside a mail or chat app. */
export type Elsewhere = 'ios-tab' | 'inside-app'

interface ElsewhereFirstProps {
  header: ReactNode
  where: Elsewhere
  link: string
  onContinue(): void
}

/** Nothing is answered yet, so the same link still works where the talk is better kept. */
export function ElsewhereFirst(of: ElsewhereFirstProps) {
  const { join, invite } = useMessages()
  const { hand } = invite
  const { became, copy } = useCopying()
  const words = join.elsewhere[of.where]

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
            {join.elsewhere.here}
          </Button>
        </>
      }
    >
      <h1>{join.elsewhere.title}</h1>
      <p className="lead">{words.text}</p>
      <ol className="steps">
        {words.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {words.install !== '' && <p className="soft">{words.install}</p>}
      {became === 'failed' && <p className="whole-link">{of.link}</p>}
    </Screen>
  )
}
