import { readReadmission } from '../../document/readmissions.ts'
import { type ComesLater, comesLater } from '../comesLater.ts'
import type { ReadConversation } from '../view/conversationView.ts'
import type { ViewParts } from '../view/viewParts.ts'
import type { ConversationView } from '../views.ts'
import type { GroupMembers } from './groupMembers.ts'
import type { LettingInParts } from './lettingIn.ts'
import type { Readmitting } from './readmitting.ts'

export interface Admitting {
  readmission(): Promise<Readmitting>
  group(): Promise<GroupMembers>
  /** What the view shows of them; nothing before their code has come. */
  shown(): Pick<ViewParts, 'readmission' | 'memberLinks'>
  /** What they rest on has changed; those that are needed come. */
  look(view: ConversationView): void
  /** The relay holds more now; nobody comes for that. */
  lookAtMembers(): void
  close(): void
}

interface Parts extends Omit<LettingInParts, 'isMine'> {
  /** As it stands this moment, without telling anybody: what is told looks after the members again. */
  read(): ReadConversation
  newId(): string
  /** One tab writes. */
  isWriter(): boolean
  canAct(): boolean
  isClosed(): boolean
  isSettledAtRelay(): boolean
}

/** Those who let somebody in: whoever lost a phone, and a group's members. Most conversations have neither. */
export function admitting({ read, isWriter, canAct, isClosed, ...door }: Parts): Admitting {
  const { notebook, entry, onChange } = door
  const readmission = comesLater<Readmitting>(async () => {
    const { readmitting } = await import('./readmitting.ts')
    return readmitting({ ...door, isMine: () => !isClosed() && isWriter() })
  })
  const members = comesLater<GroupMembers>(async () => {
    const { groupMembers } = await import('./groupMembers.ts')
    return groupMembers({ ...door, present: read, isMine: () => isWriter() && canAct() })
  })

  function look(part: ComesLater<{ lookSoon(): void }>, isNeeded: boolean): void {
    const here = part.now()
    if (here) here.lookSoon()
    else if (isNeeded) void part.get().then(onChange, () => {})
  }

  return {
    readmission: readmission.get,
    group: members.get,
    shown: () => ({
      readmission: readmission.now()?.status() ?? null,
      memberLinks: members.now()?.links() ?? noLinks,
    }),
    look(view) {
      look(members, view.group?.isMine === true)
      look(readmission, readReadmission(notebook.doc, entry().id) !== null)
    },
    lookAtMembers: () => members.now()?.lookSoon(),
    close() {
      readmission.close()
      members.close()
    },
  }
}

const noLinks: ViewParts['memberLinks'] = new Map()
