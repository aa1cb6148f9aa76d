import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CodeLoop } from './CodeLoop.tsx'

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

/** I answered; until the other phone has seen it, my answer can also be shown as codes. */
export function WaitingForInviter({ name }: { name: string }) {
  const { session } = useSession()
  const { sideBySide, waiting } = useMessages().invite
  return (
    <>
      <h1>{waiting.title({ name })}</h1>
      <p className="lead">{waiting.text({ name })}</p>
      <section className="answer-codes">
        <h2>{sideBySide.answerTitle({ name })}</h2>
        <p>{sideBySide.answerText({ name })}</p>
        <CodeLoop makeCodes={session.codesToAnswer} />
      </section>
    </>
  )
}

export function RefusedAnswer({ name, why }: { name: string; why: 'refused' | 'renewed' }) {
  const { waiting } = useMessages().invite
  return (
    <>
      <h1>{waiting[why]}</h1>
      <p className="lead">{waiting[`${why}Text`]({ name })}</p>
      <ul className="still-works">
        {waiting.refusedWorks.map(what => (
          <li key={what}>
            <Icon name="check" />
            <span>{what}</span>
          </li>
        ))}
      </ul>
      <p>{waiting[`${why}Todo`]({ name })}</p>
    </>
  )
}
