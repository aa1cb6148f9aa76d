import type { Participant, Station } from './conversation.ts'
import type { ConversationId } from './ids.ts'
import type { Manner } from './manner.ts'
import type { Pack } from './pack.ts'
import type { WaitsFor } from './path.ts'

/** One row of Home, from the device's own summary; needs no document. */
export interface ConversationSummary {
  id: ConversationId
  packName: string
  /** What it is called where it isn't the yearly one, but linked to that. */
  part?: string
  /** The language of that name: the form's own. */
  partLocale?: Pack['locale']
  myRole: Participant['role']
  /** How I am called in it; rows that an older app wrote don't say. */
  myName?: string
  /** The others' names, joined for reading by the screen. */
  others: string[]
  date: string
  time: string
  /** The day of the talk itself, by this phone's calendar, once it was held; it needn't be the one that was planned. */
  heldOn?: string
  /** How the two meet, where the form has a choice of it. */
  manner: Manner | null
  station: Station
  /** How far each line reaches: mine and the furthest of the others. */
  reach: { mine: Station; others: Station }
  /** Of a group: how far its leader has come, and each of its members; absent where two talk. */
  group?: { leader: Station; members: { name: string; at: Station }[] }
  waitsFor: WaitsFor
  followUpDate: string
  /** Who ended it for all; it is on this phone until its person deletes it. */
  endedBy?: string
  /** Does the relay hold all that the two share? Left out while that isn't known. */
  sent?: 'not-shared' | 'partly' | 'all'
  changedAt: number
}

/** All have said yes to its plan. */
export const hasSealedPlan = ({ station }: ConversationSummary): boolean =>
  station === 'file' || station === 'followup'
