import { remindersAt } from '../../domain/findings.ts'
import { useFormLang } from '../../i18n/FormText.tsx'
import { useLanguage } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-GBG-15: what the form wants one to think of where one writes. */
export function ToBearInMind() {
  const { view } = useSession()
  const [language] = useLanguage()
  return (
    <WritingHints
      lang={useFormLang()}
      hints={remindersAt(view.findings, 'writing').map(text => packText(text, language))}
    />
  )
}
