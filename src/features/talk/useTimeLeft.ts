import { useEffect, useReducer } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { minutesLeft } from './minutesLeft.ts'

/** The time as one would say it, looked at once a minute and with every card: nothing ticks. */
export function useTimeLeft(): string {
  const { view } = useSession()
  const { time } = useMessages().talk
  const formats = useFormats()
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
  useEffect(() => {
    const timer = setInterval(lookAgain, 60_000)
    return () => clearInterval(timer)
  }, [])
  const { talk, setting } = view.conversation
  // A form may state no length, and then nobody has to.
  if (talk.startedAt === null || talk.endedAt !== null || setting.durationMinutes === 0) return ''
  const left = minutesLeft(talk.startedAt, setting.durationMinutes, Date.now())
  if (left === 'over') return time.over
  return left === 'few' ? time.few : time.left({ minutes: formats.minutes(left) })
}
