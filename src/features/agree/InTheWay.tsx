import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { Obstacle } from './obstacles.ts'
import { PlanWords } from './PlanWords.tsx'
import type { Place } from './places.ts'

export function InTheWay({ obstacles }: { obstacles: Obstacle[] }) {
  const { inTheWay } = useMessages().agree
  const goTo = useGoTo()
  return (
    <section className="agree-part">
      <h2>{inTheWay.title}</h2>
      <ul>
        {obstacles.map(({ key, text, place }) => (
          <li key={key}>
            <TextButton icon="next" onPress={() => goTo(place)}>
              <PlanWords>{text}</PlanWords>
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Leads to where something is missing: another screen, or the first thing to touch in a part of this one. */
export function useGoTo(): (place: Place) => void {
  const { view } = useSession()
  const navigate = useNavigate()
  return place => {
    if (place.at === 'agreement') {
      const params = { id: view.conversation.id, agreement: place.agreement }
      return void navigate({ to: '/c/$id/agree/$agreement', params })
    }
    if (place.at === 'talk') {
      return void navigate({ to: '/c/$id/talk', params: { id: view.conversation.id } })
    }
    const part = document.getElementById(place.id)
    const fold = part?.closest('details')
    if (fold) fold.open = true
    part?.scrollIntoView({ block: 'center' })
    const first = 'button, input, textarea, summary'
    const target = part?.matches(first) ? part : part?.querySelector<HTMLElement>(first)
    target?.focus({ preventScroll: true })
  }
}
