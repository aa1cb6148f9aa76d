import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { buzz } from '../../ui/buzz.ts'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { recallTalk, rememberTalk } from '../../workspace/talkMemory.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { type Moment, type Pace, paceOf, toTell } from './pacing.ts'

/** The time left as one would say it, and the moment that it has just become, for as long as it is that and its card is shown. */
export function usePace(card: string): { timeLeft: string; told: Moment | null } {
  const { view } = useSession()
  const { time } = useMessages().talk
  const formats = useFormats()
  const { talk, setting } = view.conversation
  const id = view.isTrial ? null : view.conversation.id
  const pace = usePaceOf(talk.endedAt === null ? talk.startedAt : null, setting.durationMinutes)
  const moment = pace?.moment ?? null
  const [isBuzzing] = useDeviceSwitch('pace-buzz')
  const [told, setTold] = useState<{ moment: Moment; card: string } | null>(null)
  useEffect(() => {
    // A phone that remembers nothing at least tells it once while the screen stands.
    const due = toTell(moment, recallTalk(id).told ?? told?.moment ?? null)
    if (!due) return
    rememberTalk(id, { told: due })
    setTold({ moment: due, card })
    if (isBuzzing) buzz(gently)
  }, [id, moment, card, isBuzzing, told])
  return {
    timeLeft: pace ? words(pace.left) : '',
    told: told?.card === card && told.moment === moment ? moment : null,
  }

  function words(left: Pace['left']): string {
    if (left === null) return ''
    if (left === 'over') return time.over
    return left === 'few' ? time.few : time.left({ minutes: formats.minutes(left) })
  }
}

/** Looked at when something of it changes and when the screen comes back: nothing ticks, and nothing runs unseen. */
function usePaceOf(startedAt: string | null, durationMinutes: number): Pace | null {
  const [nowMs, setNow] = useState(() => Date.now())
  // A form may state no length, and then nobody has to.
  const pace = startedAt === null || durationMinutes === 0 ? null : paceOf(startedAt, durationMinutes, nowMs)
  useEffect(() => {
    if (startedAt === null || durationMinutes === 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      const now = Date.now()
      setNow(now)
      const { holdsMs } = paceOf(startedAt, durationMinutes, now)
      if (holdsMs !== null) timer = setTimeout(look, Math.min(holdsMs, longestMs))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [startedAt, durationMinutes])
  return pace
}

const gently = [60, 120, 60]
/** More than a timer can hold would end at once. */
const longestMs = 86_400_000
