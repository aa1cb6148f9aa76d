import type { Unwritten } from '../../domain/unwritten.ts'
import { useLanguage } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'

/** To talk about and never to write down: nothing here can be pressed, ticked or filled in. */
export function UnwrittenCard({ parts }: { parts: Unwritten[] }) {
  const [language] = useLanguage()
  return parts.map(({ heading, lines }) => (
    <section key={heading.en} className="talk-unwritten">
      <h1 className="talk-question">{packText(heading, language)}</h1>
      {lines.map(({ text, isAsked }) => (
        <p key={text.en} data-asked={isAsked || undefined}>
          {packText(text, language)}
        </p>
      ))}
    </section>
  ))
}
