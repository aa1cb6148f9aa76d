import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { type Filing, placeName } from './filing.ts'
import type { HandingOver } from './useHandingOver.ts'

interface FileFootProps {
  filing: Filing | null
  handing: HandingOver
  /** Whether there is a picture to hand over. */
  isReady: boolean
}

/** The one step onward: out of the app, then the tick, then on along the path. */
export function FileFoot({ filing, handing, isReady }: FileFootProps) {
  const { session, view } = useSession()
  const { file } = useMessages()
  const navigate = useNavigate()
  const words = file.filing
  const mayFile = filing?.by.includes(view.me.id) === true && !view.isReadOnly

  if (filing && mayFile && !filing.isDone) {
    const place = placeName(filing.place, file.places)
    const put = (
      <Button
        kind={handing.isOut ? 'plain' : 'go'}
        wide
        icon="record"
        isDisabled={!isReady}
        onPress={() => void handing.share()}
      >
        {isReady ? (handing.isOut ? words.putAgain : words.put({ place })) : file.picture.drawing}
      </Button>
    )
    return handing.isOut ? (
      <>
        {filing.folders.length > 0 ? (
          <Button kind="go" wide icon="check" onPress={goToTicks}>
            {words.toTicks}
          </Button>
        ) : (
          <Button kind="go" wide icon="check" onPress={() => session.tickTask(filing.task)}>
            {words.tick({ place })}
          </Button>
        )}
        {put}
      </>
    ) : (
      put
    )
  }
  if (view.station === 'followup' && (handing.isOut || mayFile)) {
    return (
      <Button
        kind="go"
        wide
        iconAfter="next"
        onPress={() => void navigate({ to: '/c/$id/followup', params: { id: view.conversation.id } })}
      >
        {words.followUp}
      </Button>
    )
  }
  return (
    <Button kind="go" wide icon="share" isDisabled={!isReady} onPress={() => void handing.share()}>
      {isReady ? words.keepMine : file.picture.drawing}
    </Button>
  )
}

/** Of a group each has a folder, and so a tick of their own. */
function goToTicks() {
  const ticks = document.querySelectorAll<HTMLInputElement>('.filing-folders input')
  const next = [...ticks].find(({ checked }) => !checked) ?? ticks[0]
  next?.focus()
  next?.scrollIntoView({ block: 'center' })
}
