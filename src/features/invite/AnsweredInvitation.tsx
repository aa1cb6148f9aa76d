import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/Notice.tsx'

export function AnsweredInvitation({ title, warning }: { title: string; warning?: string | undefined }) {
  return (
    <>
      <h1>{title}</h1>
      {warning && (
        <Notice icon="warning" tone="warning" isNews>
          {warning}
        </Notice>
      )}
    </>
  )
}

/** Somebody brought me: with the two I wasn't at the invitation. */
export function BroughtAlong() {
  return <h1>{useMessages().bring.youAreIn}</h1>
}
