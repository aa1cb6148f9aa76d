import type { Participant } from '../../domain/conversation.ts'
import { createView, type View } from '../../domain/view.ts'
import type { SharedRoom } from '../ports.ts'
import type { ReadConversation } from '../view/conversationView.ts'
import type { Companion } from '../views.ts'
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
  /** The conversation as it was read last. */
  latest(): Pick<ReadConversation, 'view' | 'othersSpeaking'> | null
}

/** Who else shows the talk just now: in memory only, and only while this device shows it too. */
export function companyIn({ room, latest }: Parts): Company {
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
    const next = entered ? (latest()?.view.others ?? []).flatMap(seen) : []
    if (JSON.stringify(next) !== JSON.stringify(view.get())) view.set(next)
  }

  /** Somebody with two phones in the talk is there once. A device that was removed, or nobody here knows, is nobody's. */
  const seen = ({ id, devices }: Participant): Companion[] => {
    const speaking = devices.filter(device => latest()?.othersSpeaking.some(one => one.id === device.id))
    const cards = speaking.flatMap(device => entered?.presence.cardOf(device.id) ?? [])
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
