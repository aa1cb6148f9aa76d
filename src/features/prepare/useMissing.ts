import type { Finding } from '../../domain/findings.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import {
  awaitedAnswers,
  blockersOfTalk,
  isDay,
  isForMe,
  isIssues,
  whoPickedOtherwise,
} from './standsInTheWay.ts'
import { useNames } from './useNames.ts'

export type Way = 'setting' | 'modules' | 'words' | 'invitation'

/** One thing between here and the talk; without a way where it is for somebody else to do. */
export interface Missing {
  text: string
  way?: Way
}

export function useMissing(): Missing[] {
  const { view } = useSession()
  const { missing: words, pick } = useMessages().prepare
  const [language] = useLanguage()
  const namesOf = useNames()
  const formats = useFormats()
  const { me, pack } = view
  const absent = awaitedAnswers(view)
  const answer = words.absent({ names: namesOf(absent) })
  const isLeading = view.conversation.group?.leader === me.id
  return [
    ...(absent.length > 0 ? on('invitation', isLeading ? `${answer} ${words.takeBack}` : answer) : []),
    ...blockersOfTalk(view).flatMap(missingOf),
  ]

  function missingOf(finding: Finding): Missing[] {
    const { what } = finding
    const said = packText(finding.text, language)
    const mine = isForMe(view, finding)
    switch (what.kind) {
      case 'setting-unconfirmed':
      case 'time-unconfirmed':
        // Without a variant it is the parts of the form that both say yes to; the form says which.
        if (what.kind === 'setting-unconfirmed' && pack.variants.length === 0)
          return on(view.parts ? 'modules' : 'setting', said)
        return split(what.by, 'setting', words.mySetting, names => words.theirSetting({ names }))
      case 'keywords-unpicked': {
        const count = pack.keywordSets[0]?.pick.exactly ?? what.exactly
        return split(what.by, 'words', words.myWords({ count }), names => words.theirWords({ names }))
      }
      case 'keywords-sealed': {
        const untrue = whoPickedOtherwise(view)
        return on('words', untrue.length > 0 ? pick.untrue({ names: namesOf(untrue) }) : words.sealed)
      }
      case 'field-missing':
        if (isIssues(what.field) && me.role !== 'leader') {
          const leaders = view.others.filter(({ role }) => role === 'leader').map(({ id }) => id)
          return [{ text: words.theirIssues({ names: namesOf(leaders) }) }]
        }
        if (isDay(what.field)) return on('setting', said)
        return mine ? on('invitation', said) : [{ text: said }]
      case 'notice-too-short':
        return on('setting', words.tooEarly({ day: formats.day(what.earliest) }))
      case 'questions-unaccepted':
        return mine
          ? on('invitation', words.myQuestions)
          : [{ text: words.theirQuestions({ names: namesOf(what.by) }) }]
      case 'axis-unset':
        return on('setting', said)
      default:
        return [{ text: said }]
    }
  }

  /** Mine and the others' part are two lines, and only mine has a way to go. */
  function split(
    by: readonly ParticipantId[],
    way: Way,
    own: string,
    theirs: (names: string) => string,
  ): Missing[] {
    const others = by.filter(id => id !== me.id && !absent.includes(id))
    return [
      ...(by.includes(me.id) ? on(way, own) : []),
      ...(others.length > 0 ? [{ text: theirs(namesOf(others)) }] : []),
    ]
  }
}

const on = (way: Way, text: string): Missing[] => [{ text, way }]
