/** As long as a name may be in an invitation's answer. */
export const maxNameLength = 200
