import type { Pack } from '../domain/pack.ts'
import type { Plan } from '../domain/planFormat.ts'
import { words } from './words.ts'

interface FileNameSource {
  plan: Plan
  pack: Pack
  ending: 'jpg' | 'png'
  page?: { number: number; count: number }
  /** A sheet that was made later. */
  isResults?: boolean
}

/** `Udviklingsplan Jonas Holm Kristensen 2026-11-26.jpg`: letters, digits and hyphens that every file system and archive takes. */
export function fileName({ plan, pack, ending, page, isResults = false }: FileNameSource): string {
  const employees = plan.participants.filter(({ role }) => role === 'employee').map(({ name }) => name)
  const parts = [
    inSentenceCase(pack.plan?.title.native ?? pack.name.native, pack.locale),
    ...employees.slice(0, mostNames),
    plan.setting.date,
    isResults ? words[pack.locale].results.result : '',
    page && page.count > 1
      ? `${String(page.number).padStart(String(page.count).length, '0')}-${page.count}`
      : '',
  ]
  return `${parts.map(safe).filter(Boolean).join(' ')}.${ending}`
}

const mostNames = 3
/** Three names, title and date stay below the 255 bytes that file systems allow, even in two-byte letters. */
const longestPart = 36

/** Headings are often printed in capitals, which a list of files needn't shout. */
export const inSentenceCase = (title: string, locale: string) =>
  title === title.toLocaleUpperCase(locale)
    ? title.charAt(0) + title.slice(1).toLocaleLowerCase(locale)
    : title

const safe = (part: string) =>
  [
    ...part
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longestPart)
    .join('')
    .trim()
