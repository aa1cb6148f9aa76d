import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Screen } from '../../ui/Screen.tsx'

/** Another of the person's phones removed this one. */
export function TakenOff({ header }: { header: ReactNode }) {
  const words = useMessages().devices.takenOff
  return (
    <Screen header={header}>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
    </Screen>
  )
}
