import type { GroupTalk } from '../../domain/group.ts'
import type { NodeId } from '../../domain/ids.ts'
import { canonicalName } from '../../domain/planText.ts'
import { areTheSameAgain } from '../../domain/sameNames.ts'
import type { NewConversation } from '../../workspace/workspace.ts'

/** What somebody has written of a talk that they are about to make. */
export interface StartDraft {
  myName: string
  myRole: 'leader' | 'employee'
  otherName: string
  isGroup: boolean
  members: string[]
  /** What the form asks of whoever gathers a group, and they have ticked. */
  confirmed: NodeId[]
}

/** What was typed as one name goes on as the first of several, and the other way round. */
export function withParty(draft: StartDraft, isGroup: boolean): StartDraft {
  const { members, otherName } = draft
  if (!isGroup) return { ...draft, isGroup, otherName: otherName.trim() ? otherName : (members[0] ?? '') }
  return {
    ...draft,
    isGroup,
    members: namesIn(draft).length > 0 ? members : otherName.trim() ? [otherName] : [],
  }
}

/** `group`: as the form has it, where it is to be a group's. */
export function othersIn(draft: StartDraft, group: GroupTalk | null): NewConversation['others'] {
  if (group) return namesIn(draft).map(name => ({ name, role: 'employee' }))
  return [{ name: draft.otherName.trim(), role: draft.myRole === 'leader' ? 'employee' : 'leader' }]
}

/** Somebody else is named than the last talk was with. */
export function isWithOthers(
  draft: StartDraft,
  group: GroupTalk | null,
  last: Pick<StartDraft, 'otherName' | 'members'>,
): boolean {
  const names = othersIn(draft, group).flatMap(({ name }) => (name === '' ? [] : [name]))
  const wasGroup = last.members.length > 0
  const before = { names: wasGroup ? last.members : [last.otherName], isGroup: wasGroup }
  return names.length > 0 && !areTheSameAgain({ names, isGroup: group !== null }, before)
}

export type Lacking = 'otherName' | 'members' | 'myName' | 'form' | 'twice' | 'conditions'

/** What keeps it from being made, from the top of the page to its end. */
export function lackingIn(draft: StartDraft, group: GroupTalk | null, hasForm: boolean): Lacking | null {
  const names = namesIn(draft)
  if (!group && draft.otherName.trim() === '') return 'otherName'
  if (group && names.length < group.fewestMembers) return 'members'
  if (draft.myName.trim() === '') return 'myName'
  if (!hasForm) return 'form'
  if (hasNamesakes([draft.myName, ...(group ? names : [draft.otherName])])) return 'twice'
  if (!group) return null
  return unconfirmed(draft, group).length > 0 ? 'conditions' : null
}

export const unconfirmed = ({ confirmed }: StartDraft, { conditions }: GroupTalk): GroupTalk['conditions'] =>
  conditions.filter(({ node }) => !confirmed.includes(node.id))

const hasNamesakes = (names: string[]) =>
  new Set(names.map(name => canonicalName(name).toLowerCase())).size < names.length

const namesIn = ({ members }: StartDraft) => members.map(name => name.trim()).filter(name => name !== '')
