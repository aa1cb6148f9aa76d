/** Where the record goes, who has it and who may read it, by the form and by what the workplace has set. */

import { questionsToAsk } from './content.ts'
import type { Conversation, Edition } from './conversation.ts'
import type { NodeId, ParticipantId } from './ids.ts'
import { jointNotesOf } from './jointNotes.ts'
import type { FilingItem, LText, Pack, Role } from './pack.ts'
import { participantsIn } from './participants.ts'
import { selects } from './selector.ts'

/** What a workplace can set of the filing, where the form leaves it open or only suggests it. */
const placeSetting = 'filing.place'
const accessSetting = 'filing.access'

/** Somebody's own copy, or what goes to a folder; `by` is empty where nobody says who puts it there. */
export interface Copy {
  by: Role[]
  /** A folder as the form or the workplace names it; null for one's own. */
  place: string | null
}

/** R-KS-12: the folder that the workplace has named, or else the form. */
export function filingPlace(pack: Pack, edition: Edition, standard: string | null): string | null {
  const named = settingOf(placeSetting, pack, edition)
  return named === '' ? standard : named
}

/** Each said once, however many parts of the record the form's list names. */
export function copiesOf(pack: Pack, edition: Edition): Copy[] {
  const copies = pack.filing.filter(isRecord).flatMap((item): Copy[] => {
    const place = item.place === null ? null : filingPlace(pack, edition, item.place)
    const by = item.byWhom ? [item.byWhom] : []
    if (place !== null) return [{ by, place }]
    const readers = item.access.length > 0 ? item.access : (['employee', 'leader'] as const)
    return (by.length > 0 ? by : readers).map(role => ({ by: [role], place }))
  })
  const isFiled = copies.some(({ place }) => place !== null)
  const own = isFiled ? null : filingPlace(pack, edition, null)
  const all = own === null ? copies : [...copies, { by: [], place: own }]
  return all.filter((copy, at) => all.findIndex(each => isSame(each, copy)) === at)
}

/** The pack's task to put the plan where it belongs, or the one that follows from the workplace's own folder. */
export interface FilingTask {
  task: string
  place: string
  by: ParticipantId[]
  /** Of a group, whose folders it goes into: one tick each. Empty where there is one folder. */
  foldersOf: ParticipantId[]
}

/** A tick for one member's folder; the task's own id, ticked before there were such, speaks for all. */
export const tickFor = (task: string, member: ParticipantId): string => `${task}/${member}`

export function isFiled(task: string, conversation: Conversation): boolean {
  const { tasksDone } = conversation
  const members = membersToFile(conversation)
  if (tasksDone[task]) return true
  return members.length > 0 && members.every(member => tasksDone[tickFor(task, member)])
}

export function filingTasks(pack: Pack, conversation: Conversation): FilingTask[] {
  const ruled = pack.rules.flatMap(({ effect }) => effect.filingTask ?? [])
  if (ruled.length > 0) {
    return ruled.map(({ task, place, by }) => ({
      task,
      place: filingPlace(pack, conversation.edition, place) ?? place,
      by: participantsIn(conversation, [by]).map(({ id }) => id),
      foldersOf: membersToFile(conversation),
    }))
  }
  const place = filingPlace(pack, conversation.edition, null)
  // Nobody has said whose task it is: whoever did it may say so.
  const by = conversation.participants.map(({ id }) => id)
  return place === null ? [] : [{ task: placeSetting, place, by, foldersOf: [] }]
}

/** Each employee has a personnel folder of their own, also where one plan is that of several. */
function membersToFile(conversation: Conversation): ParticipantId[] {
  const members = participantsIn(conversation, ['employee'])
  return members.length > 1 ? members.map(({ id }) => id) : []
}

/** Who may read the record: in the form's words, in the workplace's, or nothing where neither states it. */
export function accessToRecord(pack: Pack, edition: Edition): LText[] {
  const ruled = pack.rules.filter(({ effect }) => selects(effect.visibleTo?.selector ?? '', 'plan'))
  if (ruled.length > 0) return ruled.map(({ text }) => text)
  const own = settingOf(accessSetting, pack, edition)
  return own === '' ? [] : [{ native: own, en: own }]
}

/** What else the form says about filing: of parts that have another place, or none. */
export const otherFilings = (pack: Pack): FilingItem[] =>
  pack.filing.filter(
    ({ selector }) =>
      selector !== 'plan' &&
      pack.nodes.some(({ id, documented }) => documented !== 'never' && selects(selector, id)),
  )

/** Places for joint notes that are no part of the plan, and so never of the record. */
export function notesApart(pack: Pack, edition: Edition): NodeId[] {
  const notes = questionsToAsk(pack, edition).flatMap(question => jointNotesOf(pack, edition, question))
  return [...new Set(notes.filter(({ isFiled }) => !isFiled).map(({ node }) => node))]
}

/** Only that a talk was held may go further than to those who held it; that is no copy of anything. */
const isRecord = ({ selector, access }: FilingItem) =>
  selector === 'plan' && !(access.length > 0 && access.every(role => role === 'management'))

const isSame = (one: Copy, other: Copy) => one.place === other.place && one.by.join() === other.by.join()

function settingOf(id: string, { settings }: Pack, edition: Edition): string {
  if (!settings.some(setting => setting.id === id)) return ''
  const value = edition.settings[id] ?? settings.find(setting => setting.id === id)?.default ?? ''
  return (Array.isArray(value) ? value.join(', ') : String(value)).trim()
}
