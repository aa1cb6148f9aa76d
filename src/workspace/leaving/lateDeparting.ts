import { type Departure, noteGone, readDepartures } from '../../document/departures.ts'
import { onChange } from '../../document/sharedDoc.ts'
import type { Farewell } from '../../domain/farewell.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { Result } from '../../domain/result.ts'
import type { View } from '../../domain/view.ts'
import { createView } from '../../domain/view.ts'
import { comesLater } from '../comesLater.ts'
import type { ConversationView, StorageTrouble } from '../views.ts'
import type { DepartingParts } from './departing.ts'

export interface Departing {
  /** What was said and by whom it has been heard. */
  departures: View<Departure[]>
  /** Signs and notes it, on disk, before the conversation is removed. */
  note(what: Farewell['what'], view: ConversationView): Promise<Result<void, StorageTrouble>>
  /** Noted here, and cut short before the conversation was removed. */
  unfinished(): Promise<ConversationId[]>
  /** The conversation is removed, whether anything was noted of it or not. */
  noteGone(id: ConversationId): void
  /** At the start: says what hasn't been heard, and looks for the others'. */
  goOn(): void
  forget(id: ConversationId): void
}

/** Most people never say a farewell: what it takes comes with the first. */
export function lateDeparting(parts: DepartingParts): Departing {
  const { doc, open } = parts.notebook
  const departures = createView<Departure[]>([])
  const acts = comesLater(async () => (await import('./departing.ts')).departing(parts))
  const soon = (act: (here: Awaited<ReturnType<typeof acts.get>>) => void) =>
    void acts.get().then(act, () => {})

  function goOn(): void {
    if (readDepartures(doc).length > 0) soon(here => here.goOn())
  }

  onChange(doc, () => departures.set(readDepartures(doc)))
  return {
    departures,
    note: async (what, view) => (await acts.get()).note(what, view),
    async unfinished() {
      const mine = await open()
      const isHere = ({ device, isRemoved }: Departure) =>
        mine.ok && !isRemoved && device === mine.value.identity.id
      return readDepartures(doc)
        .filter(isHere)
        .map(({ conversation }) => conversation)
    },
    noteGone(id) {
      noteGone(doc, id)
      goOn()
    },
    goOn,
    forget: id => soon(here => here.forget(id)),
  }
}
