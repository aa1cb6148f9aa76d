import type { ReactNode } from 'react'
import { useKeyWords } from '../../i18n/keyWords.ts'
import { kindInSentence } from '../../i18n/kindWord.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SameWords } from '../../ui/SameWords.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import type { GivingState } from '../../workspace/deviceViews.ts'

/** Nothing goes over before the person has compared the two screens. */
export function AskIfMine(of: {
  header: ReactNode
  asked: Extract<GivingState, { state: 'answered' }>
  onDecide(isMine: boolean): void
}) {
  const { devices } = useMessages()
  const words = devices.giving
  const same = useKeyWords(of.asked.words)
  return (
    <Screen
      header={of.header}
      foot={
        <>
          <Button kind="go" wide icon="check" onPress={() => of.onDecide(true)}>
            {words.yes}
          </Button>
          <Button wide onPress={() => of.onDecide(false)}>
            {words.no}
          </Button>
        </>
      }
    >
      <StatusHead title={words.askTitle} text={words.ask({ kind: kindInSentence(devices, of.asked.kind) })} />
      <SameWords words={same} label={words.same} />
      {of.asked.late > 0 && (
        <Notice icon="warning" tone="warning" isNews>
          {words.late}
        </Notice>
      )}
    </Screen>
  )
}
