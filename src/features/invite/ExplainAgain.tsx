import { mayComeBack } from '../../domain/access.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What happens, what doesn't come back, and what would be better, before anything is done. */
export function ExplainAgain({ onBegin }: { onBegin(of: ParticipantId): void }) {
  const { view } = useSession()
  const { common, again } = useMessages()
  const formats = useFormats()
  const { part } = view.conversation
  const were = mayComeBack(view.pack, part, view.me, view.others)
  const callOf = (name: string) => shortName(name, view.conversation.participants) || common.somebody
  const name = formats.oneOf(were.map(one => callOf(one.name))) || common.somebody
  return (
    <Screen
      foot={were.map((one, at) => (
        <Button
          key={one.id}
          kind={at === 0 ? 'go' : 'plain'}
          wide
          isDisabled={view.isReadOnly}
          onPress={() => onBegin(one.id)}
        >
          {again.begin({ name: callOf(one.name) })}
        </Button>
      ))}
    >
      <h1>{again.offer({ name })}</h1>
      <p className="lead">{again.text({ name })}</p>
      <ol className="steps">
        {again.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are.
          <li key={at}>{step({ name })}</li>
        ))}
      </ol>
      <Notice icon="key">{again.better({ name })}</Notice>
    </Screen>
  )
}
