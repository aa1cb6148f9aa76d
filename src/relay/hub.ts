import type { Frame } from '../protocol/frames.ts'
import { ByRoom } from './byRoom.ts'

export type Listener = { hear(frame: Frame): void }

/** Who has which room open in this process: the way of receipts and presence, which are in no log. */
export class Hub extends ByRoom<Listener> {
  tellAll(roomKey: string, frame: Frame): void {
    for (const listener of this.in(roomKey)) listener.hear(frame)
  }

  tellOthers(roomKey: string, sender: Listener, frame: Frame): void {
    for (const listener of this.in(roomKey)) if (listener !== sender) listener.hear(frame)
  }
}
