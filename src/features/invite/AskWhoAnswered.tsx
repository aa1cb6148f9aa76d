import { useKeyWords } from '../../i18n/keyWords.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SameWords } from '../../ui/SameWords.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import type { ReadmissionStatus } from '../../workspace/views.ts'

/** Nothing goes over before the two have heard each other's words. */
export function AskWhoAnswered(of: {
  asked: Extract<ReadmissionStatus, { state: 'asked' }>
  name: string
  onDecide(isThem: boolean): void
}) {
  const { again } = useMessages()
  const { asked, name, onDecide } = of
  const same = useKeyWords(asked.words)
  return (
    <Screen
      foot={
        <>
          <Button kind="go" wide icon="check" isDisabled={!same} onPress={() => onDecide(true)}>
            {again.yes}
          </Button>
          <Button wide onPress={() => onDecide(false)}>
            {again.no}
          </Button>
        </>
      }
    >
      <StatusHead title={again.askedTitle({ name })} text={again.asked({ name })} />
      <SameWords words={same} label={again.same} />
      <p>{again.compare({ name })}</p>
      {asked.late > 0 && (
        <Notice icon="warning" tone="warning" isNews>
          {again.late}
        </Notice>
      )}
    </Screen>
  )
}
