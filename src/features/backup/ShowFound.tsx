import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import type { FoundBackup } from '../../workspace/safekeeping.ts'

interface ShowFoundProps {
  header: ReactNode
  found: FoundBackup
  onGo(): void
}

/** What would come, before it comes. */
export function ShowFound({ header, found, onGo }: ShowFoundProps) {
  const { restore: words } = useMessages().backup
  const formats = useFormats()
  const { conversations, alreadyHere, ofSomebodyElse, madeAt } = found
  return (
    <Screen
      header={header}
      foot={
        <Button kind="go" wide icon="download" onPress={onGo}>
          {words.go}
        </Button>
      }
    >
      <h1>{words.found({ count: conversations })}</h1>
      <div className="backup-words">
        <p className="lead">{words.madeAt({ day: formats.instant(madeAt) })}</p>
        {alreadyHere > 0 && <p>{words.here({ count: alreadyHere })}</p>}
        {ofSomebodyElse > 0 && <p>{words.ofSomebodyElse({ count: ofSomebodyElse })}</p>}
        <Notice icon="phone">{words.newDevice}</Notice>
      </div>
    </Screen>
  )
}
