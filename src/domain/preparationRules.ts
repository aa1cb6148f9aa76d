/** What can stand in the way until the talk begins. */
import { isInWindow } from './dates.ts'
import type { Found, Gate } from './findings.ts'
import type { Effects, Step } from './pack.ts'
import { participantsIn } from './participants.ts'
import { arePicksShown, wereToldInPerson, withoutPicks } from './picks.ts'
import { factsOf, type Situation } from './situation.ts'

/** R-ALB-02 (an axis is set), R-ALB-05 (the picked words are shown). */
export function checkKnownBefore({ field, step }: Effects['requireBefore'], situation: Situation): Found[] {
  const gate = gateOf(situation.pack.flow.find(each => each.id === step))
  if (field === 'keywords.areShown') return checkPicksShown(gate, situation)
  const value = factsOf(situation)(field)
  const [, axisId] = /^conversation\.axis\.(.+)$/.exec(field) ?? []
  if (axisId !== undefined) {
    const axis = situation.pack.variants.find(variant => variant.id === axisId)
    const isChosen = axis?.options.some(option => option.id === value)
    return isChosen ? [] : [{ gate, what: { kind: 'axis-unset', axis: axisId } }]
  }
  const isMissing = value === undefined || value === null || value === '' || value === false
  return isMissing ? [{ gate, what: { kind: 'field-missing', field } }] : []
}

/** R-ALB-02: both have said yes to the present variant and setting. */
export function checkSettingConfirmed({ roles }: Effects['confirmBy'], { conversation }: Situation): Found[] {
  const by = participantsIn(conversation, roles)
    .map(person => person.id)
    .filter(id => !conversation.settingConfirmedBy.includes(id))
  return by.length > 0 ? [{ gate: 'talk', what: { kind: 'setting-unconfirmed', by } }] : []
}

/** R-ALB-04: exactly so many words each, unless the two told each other without the app. */
export function checkPickLimit(situation: Situation): Found[] {
  const by = withoutPicks(situation)
  const exactly = situation.pack.keywordSets[0]?.pick.exactly
  if (by.length === 0 || exactly === undefined || wereToldInPerson(situation.conversation)) return []
  return [{ gate: 'talk', what: { kind: 'keywords-unpicked', by, exactly } }]
}

/** R-ALB-15: how many of each role take part. */
export function checkPartyLimit({ path, min = 0, max }: Effects['limit'], situation: Situation): Found[] {
  const count = factsOf(situation)(path)
  const role = path === 'participants.leader.count' ? 'leader' : 'employee'
  if (typeof count !== 'number' || (count >= min && (max === undefined || count <= max))) return []
  return [{ gate: 'prepare', what: { kind: 'participants-outside', role, min, max: max ?? null, count } }]
}

export function checkDuration(range: Effects['durationRange'], { conversation }: Situation): Found[] {
  const { durationMinutes } = conversation.setting
  if (durationMinutes >= range.minMinutes && durationMinutes <= range.maxMinutes) return []
  return [{ gate: 'prepare', what: { kind: 'outside-duration', ...range } }]
}

export function checkWindow(window: Effects['window'], { conversation }: Situation): Found[] {
  const { date } = conversation.setting
  return date === '' || isInWindow(date, window)
    ? []
    : [{ gate: 'prepare', what: { kind: 'outside-window' } }]
}

/** Words that don't match what was sealed count as not shown: choosing anew or telling in person goes on from there. */
function checkPicksShown(gate: Gate, situation: Situation): Found[] {
  if (arePicksShown(situation)) return []
  const by = situation.conversation.picks.filter(pick => pick.opened?.isTrue !== true).map(pick => pick.by)
  return by.length > 0 ? [{ gate, what: { kind: 'keywords-sealed', by } }] : []
}

function gateOf(step: Step | undefined): Gate {
  if (step?.phase === 'conversation') return 'talk'
  if (step?.phase === 'conclusion') return 'conclude'
  if (step?.phase === 'documentation') return 'file'
  return step?.phase === 'followup' ? 'followup' : 'prepare'
}
