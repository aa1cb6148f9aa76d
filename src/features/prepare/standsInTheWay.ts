import { stations } from '../../domain/conversation.ts'
import type { Finding } from '../../domain/findings.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { blockersOf } from '../../domain/rules.ts'
import type { ConversationView } from '../../workspace/views.ts'

/** What keeps the talk from beginning; nothing any more once it has begun. */
export const blockersOfTalk = ({ conversation, findings }: ConversationView): Finding[] =>
  conversation.talk.startedAt === null ? blockersOf(findings, 'talk') : []

export const absentOthers = ({ others }: ConversationView) =>
  others.filter(person => person.devices.length === 0)

export const isTalkOpen = ({ station }: ConversationView): boolean =>
  stations.indexOf(station) >= stations.indexOf('talk')

/** Has this person done what only they can do? */
export function isPrepared(view: ConversationView, person: ParticipantId): boolean {
  return blockersOfTalk(view).every(({ what }) => {
    const isPersonal = what.kind === 'setting-unconfirmed' || what.kind === 'keywords-unpicked'
    return !isPersonal || !what.by.includes(person)
  })
}
