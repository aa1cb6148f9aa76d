import type { Finding } from '../../domain/findings.ts'
import type { AgreementId } from '../../domain/ids.ts'
import { blockersOf } from '../../domain/rules.ts'
import { packText } from '../../i18n/packText.ts'
import { fieldLabel, nameOf, type Speech } from './agreementWords.ts'

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

export type Place =
  | { at: 'agreement'; agreement: AgreementId }
  /** An element's id on the list of agreements. */
  | { at: 'here'; id: string }

export const placeOfExtras = 'plan-follow-up'
export const placeOfGroup = (group: string) => `plan-group-${group}`

export function obstaclesOf(speech: Speech): Obstacle[] {
  return blockersOf(speech.view.findings, 'conclude').map((finding, at) => ({
    key: `${finding.ruleId} ${at}`,
    ...describe(finding, speech),
  }))
}

function describe({ what, text }: Finding, speech: Speech): Omit<Obstacle, 'key'> {
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
      const subject = what.agreement === null ? fieldLabel(what.field, speech) : `»${name(what.agreement)}«`
      return {
        text: inTheWay.tooLate({ what: subject, day: formats.fullDay(what.latest) }),
        short: inTheWay.earlierDay,
        count: 1,
        place:
          what.agreement === null
            ? { at: 'here', id: placeOfExtras }
            : { at: 'agreement', agreement: what.agreement },
      }
    }
    case 'field-missing': {
      const extra = view.pack.plan?.extra.find(({ id }) => id === what.field)
      const isLookingAgain = extra?.before === 'next-conversation'
      return {
        text: packText(text, language),
        short: isLookingAgain ? inTheWay.lookAgain : fieldLabel(what.field, speech),
        count: 1,
        place: { at: 'here', id: placeOfExtras },
      }
    }
    case 'over-limit': {
      const group = groups.find(({ id }) => id === what.group)
      const told = inTheWay.overLimit({ group: group ? packText(group, language) : '', max: what.max })
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

/** The button's words while something is missing. */
export function waitingWords(obstacles: Obstacle[], { messages }: Speech): string {
  const { inTheWay } = messages.agree
  const count = obstacles.reduce((sum, obstacle) => sum + obstacle.count, 0)
  const [first] = obstacles
  return count === 1 && first ? inTheWay.only({ what: first.short }) : inTheWay.several({ count })
}
