import { planWriter } from '../../domain/access.ts'
import { fieldsIn, standingAgreements } from '../../domain/agreements.ts'
import { mustBeDone } from '../../domain/closing.ts'
import type { Finding } from '../../domain/findings.ts'
import type { AgreementId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { blockersOf } from '../../domain/rules.ts'
import { packText } from '../../i18n/packText.ts'
import { fieldLabel, groupWords, nameOf, type Speech } from './agreementWords.ts'
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
  return blockersOf(speech.view.findings, 'conclude').map((finding, at) => ({
    key: `${finding.ruleId} ${at}`,
    ...describe(finding, speech),
  }))
}

function describe({ what, text, ruleId }: Finding, speech: Speech): Omit<Obstacle, 'key'> {
  const { view, messages, formats, language } = speech
  const { inTheWay } = messages.agree
  const groups = view.pack.plan?.groups ?? []
  const name = (id: AgreementId) => {
    const agreement = view.conversation.agreements.find(each => each.id === id)
    return agreement ? nameOf(agreement, speech) : ''
  }
  switch (what.kind) {
    case 'agreement-incomplete': {
      const fields = formats.list(what.missing.map(id => fieldLabel(id, speech)))
      return {
        text: inTheWay.incomplete({ what: name(what.agreement), fields }),
        short: fields,
        count: what.missing.length,
        place: { at: 'agreement', agreement: what.agreement },
      }
    }
    case 'agreement-contested':
      return {
        text: inTheWay.contested({ what: name(what.agreement) }),
        short: inTheWay.choice,
        count: 1,
        place: { at: 'agreement', agreement: what.agreement },
      }
    case 'date-too-late': {
      const subject = what.agreement === null ? fieldLabel(what.field, speech) : name(what.agreement)
      return {
        text: inTheWay.tooLate({ what: subject, day: formats.fullDay(what.latest) }),
        short: inTheWay.earlierDay,
        count: 1,
        place:
          what.agreement === null
            ? { at: 'here', id: placeOfField(what.field) }
            : { at: 'agreement', agreement: what.agreement },
      }
    }
    case 'field-missing': {
      if (what.field === `plan.extra.${planWriter}`) {
        const { short } = messages.agree.writer
        return { text: packText(text, language), short, count: 1, place: { at: 'here', id: placeOfWriter } }
      }
      const field = fieldAskedFor(what.field, view.pack)
      const isOneOfSeveral = view.findings.filter(each => each.ruleId === ruleId).length > 1
      const told =
        field && isOneOfSeveral
          ? inTheWay.field({ what: fieldLabel(field.id, speech) })
          : packText(text, language)
      if (!field) {
        const row = mustBeDone(view.pack).find(({ node }) => what.field === `done.${node}`)
        const place: Place = row ? { at: 'here', id: placeOfClosing(row.node) } : { at: 'talk' }
        return { text: told, short: told, count: 1, place }
      }
      return {
        text: told,
        short: field.before ? inTheWay.lookAgain : fieldLabel(field.id, speech),
        count: 1,
        place: { at: 'here', id: placeOfField(field.id) },
      }
    }
    case 'group-empty': {
      const group = groups.find(({ id }) => id === what.group)
      const short = group ? groupWords(group, speech) : inTheWay.oneAgreement
      return {
        text: packText(text, language),
        short,
        count: 1,
        place: { at: 'here', id: placeOfGroup(what.group) },
      }
    }
    case 'field-nowhere': {
      const { plan } = view.pack
      const group = plan && groups.find(({ id }) => fieldsIn(plan, id).some(field => field.id === what.field))
      return {
        text: packText(text, language),
        short: fieldLabel(what.field, speech),
        count: 1,
        place: placeToFill(what.field, group?.id ?? '', speech),
      }
    }
    case 'marks-open':
      return {
        text: packText(text, language),
        short: inTheWay.choice,
        count: what.marks.length,
        place: { at: 'here', id: placeOfAreas(what.node) },
      }
    case 'over-limit': {
      const group = groups.find(({ id }) => id === what.group)
      const told = inTheWay.overLimit({ group: group ? groupWords(group, speech) : '', max: what.max })
      return {
        text: told,
        short: inTheWay.choice,
        count: 1,
        place: { at: 'here', id: placeOfGroup(what.group) },
      }
    }
    case 'plan-empty':
      return {
        text: packText(text, language),
        short: inTheWay.oneAgreement,
        count: 1,
        place: { at: 'here', id: placeOfGroup(groups[0]?.id ?? '') },
      }
    default: {
      const told = packText(text, language)
      return {
        text: told,
        short: told,
        count: 1,
        place: { at: 'here', id: placeOfGroup(groups[0]?.id ?? '') },
      }
    }
  }
}

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
  return agreement ? { at: 'agreement', agreement: agreement.id } : { at: 'here', id: placeOfGroup(group) }
}

/** The button's words while something is missing. */
export function waitingWords(obstacles: Obstacle[], { messages }: Speech): string {
  const { inTheWay } = messages.agree
  const count = obstacles.reduce((sum, obstacle) => sum + obstacle.count, 0)
  const [first] = obstacles
  return count === 1 && first ? inTheWay.only({ what: first.short }) : inTheWay.several({ count })
}
