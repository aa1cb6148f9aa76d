import type { ParticipantId } from '../../domain/ids.ts'
import { createView, type View } from '../../domain/view.ts'
import type { SharedRoom } from '../ports.ts'
import type { Companion, ConversationView } from '../views.ts'
import type { ConversationRoom } from './conversationRoom.ts'

export interface Company {
  view: View<readonly Companion[]>
  show(card: string | null): void
  /** The room, or who speaks for whom, may be another now. */
  look(): void
  close(): void
}

interface Parts {
  room: ConversationRoom
  /** Those who take part besides this person, with the devices that speak for them now. */
  others(): { id: ParticipantId; devices: ConversationView['others'][number]['devices'] }[]
}

/** Who else shows the talk just now: in memory only, and only while this device shows it too. */
export function companyIn({ room, others }: Parts): Company {
  const view = createView<readonly Companion[]>([])
  let card: string | null = null
  let entered: SharedRoom | null = null
  let stop = () => {}

  function look(): void {
    const ours = card === null ? null : room.ours()
    if (ours !== entered) {
      stop()
      entered = ours
      stop = ours?.presence.subscribe(tell) ?? (() => {})
      ours?.presence.show(card)
    }
    tell()
  }

  function tell(): void {
    const next = entered ? others().flatMap(seen) : []
    if (JSON.stringify(next) !== JSON.stringify(view.get())) view.set(next)
  }

  /** Somebody with two phones in the talk is there once. */
  const seen = ({ id, devices }: ReturnType<Parts['others']>[number]): Companion[] => {
    const cards = devices.flatMap(device => entered?.presence.cardOf(device.id) ?? [])
    const [first] = cards
    return first === undefined ? [] : [{ participant: id, card: cards.find(Boolean) ?? first }]
  }

  function show(next: string | null): void {
    card = next
    entered?.presence.show(next)
    look()
  }

  return { view, show, look, close: () => show(null) }
}
