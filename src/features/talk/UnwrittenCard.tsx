import type { Unwritten } from '../../domain/unwritten.ts'
import { FormText } from '../../i18n/FormText.tsx'

/** To talk about and never to write down: nothing here can be pressed, ticked or filled in. */
export function UnwrittenCard({ parts }: { parts: Unwritten[] }) {
  return parts.map(({ heading, lines }) => (
    <section key={heading.en} className="talk-unwritten">
      <h1 className="talk-question">
        <FormText of={heading} />
      </h1>
      {lines.map(({ text, isAsked }) => (
        <p key={text.en} data-asked={isAsked || undefined}>
          <FormText of={text} />
        </p>
      ))}
    </section>
  ))
}
