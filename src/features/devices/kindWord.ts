import type { Messages } from '../../i18n/messages.ts'

/** What a device took itself for, in words; a newer app may know more kinds. */
export const kindWord = ({ kinds }: Messages['devices'], kind: string): string =>
  Object.entries(kinds).find(([name]) => name === kind)?.[1] ?? kinds.phone
