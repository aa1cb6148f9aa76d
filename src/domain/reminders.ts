import { pathsOf } from './conditions.ts'
import type { Finding } from './findings.ts'
import type { Pack } from './pack.ts'

/** What is worth a word at a station, or where one writes, but for what a row of the checklist there says already. */
export function remindersAt(pack: Pack, findings: Finding[], at: string): Finding[] {
  const isRow = (rule: string) => {
    const when = pack.rules.find(({ id }) => id === rule)?.when ?? true
    return pathsOf(when).some(path => path.startsWith('ticked.'))
  }
  return findings.filter(({ what, ruleId }) => what.kind === 'reminder' && what.at === at && !isRow(ruleId))
}
