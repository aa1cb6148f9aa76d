import { planWriter } from '../../domain/access.ts'
import { fieldsIn, standingAgreements } from '../../domain/agreements.ts'
import { mustBeDone } from '../../domain/closing.ts'
import type { Finding } from '../../domain/findings.ts'
import type { AgreementId, NodeId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { blockersOf } from '../../domain/rules.ts'
import { packText } from '../../i18n/packText.ts'
import { fieldLabel, groupWords, missingIn, nameOf, type Speech } from './agreementWords.ts'
import {
  type Place,
  placeOfAreas,
  placeOfClosing,
  placeOfField,
  placeOfGroup,
  placeOfWriter,
} from './places.ts'

/** One thing between the plan and its seal, and where it can be mended. */
export interface Obstacle {
  key: string
  text: string
  /** The same in a word or two, for the button. */
  short: string
  /** How many things it stands for. */
  count: number
  place: Place
}

export function obstaclesOf(speech: Speech): Obstacle[] {
  return onceEach(blockersOf(speech.view.findings, 'conclude')).map((finding, at) => ({
    key: `${finding.ruleId} ${at}`,
    ...describe(finding, speech),
  }))
}

/** An agreement in which several rules miss something stands here once, with all that it needs. */
function onceEach(findings: Finding[]): Finding[] {
  const seen = new Set<AgreementId>()
  return findings.filter(({ what }) => {
    if (what.kind !== 'agreement-incomplete') return true
    const isFirst = !seen.has(what.agreement)
    seen.add(what.agreement)
    return isFirst
  })
}

function describe(finding: Finding, speech: Speech): Omit<Obstacle, 'key'> {
  const { what, text } = finding
  const { view, messages, formats, language } = speech
  const { inTheWay } = messages.agree
  const { plan } = view.pack
  const groups = plan?.groups ?? []
  const said = packText(text, language)
  const agreementOf = (id: AgreementId) => view.conversation.agreements.find(each => each.id === id)
  const name = (id: AgreementId) => {
    const agreement = agreementOf(id)
    return agreement ? nameOf(agreement, speech) : ''
  }
  const nameOfGroup = (id: NodeId) => {
    const group = groups.find(each => each.id === id)
    return group && groupWords(group, speech)
  }
  switch (what.kind) {
    case 'agreement-incomplete': {
      const agreement = agreementOf(what.agreement)
      const missing = agreement ? missingIn(agreement, view) : []
      const fields = formats.list(missing.map(id => fieldLabel(id, speech)))
      const told = inTheWay.incomplete({ what: name(what.agreement), fields })
      return obstacle(told, fields, inAgreement(what.agreement), missing.length)
    }
    case 'agreement-contested':
      return obstacle(
        inTheWay.contested({ what: name(what.agreement) }),
        inTheWay.choice,
        inAgreement(what.agreement),
      )
    case 'date-too-late': {
      const { agreement, field } = what
      const subject = agreement === null ? fieldLabel(field, speech) : name(agreement)
      return obstacle(
        inTheWay.tooLate({ what: subject, day: formats.fullDay(what.latest) }),
        inTheWay.earlierDay,
        agreement === null ? here(placeOfField(field)) : inAgreement(agreement),
      )
    }
    case 'field-missing':
      return missingField(what.field, said, finding, speech)
    case 'group-empty':
      return obstacle(said, nameOfGroup(what.group) ?? inTheWay.oneAgreement, here(placeOfGroup(what.group)))
    case 'field-nowhere': {
      const group = plan && groups.find(({ id }) => fieldsIn(plan, id).some(field => field.id === what.field))
      return obstacle(said, fieldLabel(what.field, speech), placeToFill(what.field, group?.id ?? '', speech))
    }
    case 'mark-open': {
      const area = view.conversation.marks.find(({ id }) => id === what.mark)?.text.trim()
      const told = area ? `${messages.seal.blocked.about({ what: area })} ${said}` : said
      return obstacle(told, inTheWay.choice, here(placeOfAreas(what.node)))
    }
    case 'over-limit':
      return obstacle(
        inTheWay.overLimit({ group: nameOfGroup(what.group) ?? '', max: what.max }),
        inTheWay.choice,
        here(placeOfGroup(what.group)),
      )
    default:
      return obstacle(
        said,
        what.kind === 'plan-empty' ? inTheWay.oneAgreement : said,
        here(placeOfGroup(groups[0]?.id ?? '')),
      )
  }
}

function missingField(asked: string, said: string, { ruleId }: Finding, speech: Speech) {
  const { view, messages } = speech
  const { inTheWay, writer } = messages.agree
  if (asked === `plan.extra.${planWriter}`) return obstacle(said, writer.short, here(placeOfWriter))
  const field = fieldAskedFor(asked, view.pack)
  if (!field) {
    const row = mustBeDone(view.pack).find(({ node }) => asked === `done.${node}`)
    return obstacle(said, said, row ? here(placeOfClosing(row.node)) : { at: 'talk' })
  }
  const label = fieldLabel(field.id, speech)
  const isOneOfSeveral = view.findings.filter(each => each.ruleId === ruleId).length > 1
  return obstacle(
    isOneOfSeveral ? inTheWay.field({ what: label }) : said,
    field.before ? inTheWay.lookAgain : label,
    here(placeOfField(field.id)),
  )
}

const obstacle = (text: string, short: string, place: Place, count = 1) => ({ text, short, count, place })
const here = (id: string): Place => ({ at: 'here', id })
const inAgreement = (agreement: AgreementId): Place => ({ at: 'agreement', agreement })

/** A field beside the plan, asked for by its own name or by that of the note that it says. */
function fieldAskedFor(asked: string, { plan }: Pack) {
  const [, note] = /^note\.(.+)$/.exec(asked) ?? []
  const [, id = asked] = /^plan\.extra\.(.+)$/.exec(asked) ?? []
  return plan?.extra.find(field => field.id === id || (note !== undefined && field.note === note))
}

/** Nobody has filled it in any agreement: the first of them that has it, else where one can be made. */
function placeToFill(field: string, group: string, { view }: Speech): Place {
  const { plan } = view.pack
  const agreement = standingAgreements(view.conversation).find(
    each => plan && fieldsIn(plan, each.group).some(({ id }) => id === field),
  )
  return agreement ? inAgreement(agreement.id) : here(placeOfGroup(group))
}

/** The button's words while something is missing. */
export function waitingWords(obstacles: Obstacle[], { messages }: Speech): string {
  const { inTheWay } = messages.agree
  const count = obstacles.reduce((sum, obstacle) => sum + obstacle.count, 0)
  const [first] = obstacles
  return count === 1 && first ? inTheWay.only({ what: first.short }) : inTheWay.several({ count })
}
