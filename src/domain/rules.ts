import { holds } from './conditions.ts'
import type { Finding, Found, Gate } from './findings.ts'
import { participantsIn } from './participants.ts'
import {
  checkDates,
  checkFields,
  checkFiling,
  checkFollowUpHook,
  checkLock,
  checkMinutes,
  checkPlanConfirmed,
  checkPlanLimit,
} from './planRules.ts'
import {
  checkAddedQuestions,
  checkDuration,
  checkKnownBefore,
  checkNotice,
  checkPartyLimit,
  checkPickLimit,
  checkSettingConfirmed,
  checkTimeConfirmed,
  checkWindow,
} from './preparationRules.ts'
import type { Effect, Effects } from './ruleShape.ts'
import { factsOf, type Situation } from './situation.ts'

/**
 * Holds a conversation against its pack's rules. Pure; in the order of the pack. A finding with `enforce` blocks its
 * gate until it is gone, one with `remind` never blocks. Nothing that people wrote is dropped: a limit that a merge
 * of two phones exceeded is a finding like any other.
 */
export function evaluateRules(situation: Situation): Finding[] {
  const facts = factsOf(situation)
  return situation.pack.rules
    .filter(rule => holds(rule.when, facts))
    .flatMap(({ id: ruleId, strength, effect, text }) =>
      found(effect, situation).map(({ gate, what }) => ({ ruleId, strength, gate, what, text })),
    )
}

/** What must be gone before a gate opens: what is asked of a single agreement also stands before concluding. */
export function blockersOf(findings: Finding[], gate: 'talk' | 'conclude' | 'file'): Finding[] {
  return findings.filter(
    finding => finding.strength === 'enforce' && standsBefore[gate].includes(finding.gate),
  )
}

/** The closed table of effects that find something; the rest of `Effects` shapes what is shown, and to whom. */
type Checked = Exclude<keyof Effects, Shaping>
type Shaping =
  | 'obligation'
  | 'showOnlyIf'
  | 'preserveIntent'
  | 'visibleTo'
  | 'excludeFromExport'
  | 'carryOver'
  | 'attendee'
  | 'statsOnly'
  | 'sameContent'
  | 'noInput'
  | 'noTrace'
  | 'emptyIsComplete'
  | 'separateRecord'

const checks: { [Name in Checked]: (parameters: Effects[Name], situation: Situation) => Found[] } = {
  requireBefore: checkKnownBefore,
  requireFields: checkFields,
  confirmBy: (parameters, situation) => confirmations[parameters.on](parameters, situation),
  limit: (parameters, situation) => {
    if (parameters.path.startsWith('plan.')) return checkPlanLimit(parameters, situation)
    if (parameters.path.startsWith('keywords.')) return checkPickLimit(situation)
    return checkPartyLimit(parameters, situation)
  },
  durationRange: checkDuration,
  window: checkWindow,
  minNotice: checkNotice,
  lock: checkLock,
  minutesOnRequest: checkMinutes,
  followUpHook: checkFollowUpHook,
  createFollowUp: checkDates,
  filingTask: checkFiling,
  remind: ({ at, to }, { conversation, me }) =>
    participantsIn(conversation, to).some(person => person.id === me)
      ? [{ gate: gateAt[at], what: { kind: 'reminder', at } }]
      : [],
}

const confirmations: Record<
  Effects['confirmBy']['on'],
  (parameters: Effects['confirmBy'], situation: Situation) => Found[]
> = {
  setting: checkSettingConfirmed,
  time: checkTimeConfirmed,
  'added-questions': checkAddedQuestions,
  plan: checkPlanConfirmed,
}

const found = (effect: Effect, situation: Situation): Found[] =>
  (Object.keys(checks) as Checked[]).flatMap(name => check(name, effect[name], situation))

function check<Name extends Checked>(
  name: Name,
  parameters: Effects[Name] | undefined,
  situation: Situation,
) {
  return parameters === undefined ? [] : checks[name](parameters, situation)
}

const standsBefore: Record<'talk' | 'conclude' | 'file', Gate[]> = {
  talk: ['prepare', 'talk'],
  conclude: ['agreement', 'conclude'],
  file: ['agreement', 'conclude', 'file'],
}

/** Where a reminder that belongs to a station is worth a word. */
const gateAt: Record<Effects['remind']['at'], Gate> = {
  invite: 'prepare',
  prepare: 'prepare',
  talk: 'talk',
  agree: 'conclude',
  seal: 'conclude',
  file: 'file',
  followup: 'followup',
  writing: 'agreement',
}
