/**
 * Does a rule's selector mean this id? `*` stands for one part of an id, and at the end for all that follows:
 * `form.*.q*` means every question, `form.s9*` a section with everything in it.
 */
export function selects(selector: string, id: string): boolean {
  const parts = selector.replace(/\*$/, '').split('*').map(literally)
  const end = selector.endsWith('*') ? '.*' : ''
  return new RegExp(`^${parts.join('[^.]*')}${end}$`).test(id)
}

/** Selectors that name content which is no node of its own. */
export const contentNames = ['preparation', 'picks', 'plan', 'previous-plan'] as const

const literally = (part: string) => part.replace(/[^\w]/g, '\\$&')
