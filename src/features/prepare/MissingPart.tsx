import { useNavigate } from '@tanstack/react-router'
import type { Finding } from '../../domain/findings.ts'
import { absentAmong } from '../../domain/participants.ts'
import { FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { blockersOfTalk, isDay, isForMe, isIssues } from './standsInTheWay.ts'
import { ToldInPerson } from './ToldInPerson.tsx'
import { useNames } from './useNames.ts'

interface Missing {
  text: string
  way?: 'setting' | 'modules' | 'words' | 'invitation'
}

/** What stands between here and the talk, by name, and the way on from each. */
export function MissingPart() {
  const { view } = useSession()
  const { missing: words, pick } = useMessages().prepare
  const [language] = useLanguage()
  const namesOf = useNames()
  const navigate = useNavigate()
  const formats = useFormats()
  const { me, conversation, pack } = view
  const absent = absentAmong(view.others).map(({ id }) => id)
  const all: Missing[] = [
    ...(absent.length > 0
      ? [{ text: words.absent({ names: namesOf(absent) }), way: 'invitation' as const }]
      : []),
    ...blockersOfTalk(view).flatMap(missingOf),
  ]
  if (all.length === 0) return null

  const ways = {
    setting: { label: words.toSetting, to: '/c/$id/invite' },
    modules: { label: words.toModules, to: '/c/$id/modules' },
    words: { label: words.toWords, to: '/c/$id/keywords' },
    invitation: { label: words.toInvitation, to: '/c/$id/invite' },
  } as const
  return (
    <section className="prepare-part">
      <h2>{words.title}</h2>
      <ul className="missing-list">
        {all.map(({ text, way }) => (
          <li key={text}>
            <p className="missing-line">
              <Icon name="clock" />
              <span>
                <FormWords of={view.findings.map(finding => finding.text)} within={text} />
              </span>
            </p>
            {way && (
              <TextButton
                onPress={() => void navigate({ to: ways[way].to, params: { id: conversation.id } })}
              >
                {ways[way].label}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      <ToldInPerson />
    </section>
  )

  function withWay(text: string, finding: Finding): Missing[] {
    return [isForMe(view, finding) ? { text, way: 'invitation' } : { text }]
  }

  function missingOf(finding: Finding): Missing[] {
    const { what, text } = finding
    switch (what.kind) {
      case 'setting-unconfirmed':
        // Without a variant it is the parts of the form that both say yes to; the form says which.
        if (pack.variants.length === 0)
          return [{ text: packText(text, language), way: view.parts ? 'modules' : 'setting' }]
        return split(what.by, 'setting', words.mySetting, names => words.theirSetting({ names }))
      case 'time-unconfirmed':
        return split(what.by, 'setting', words.mySetting, names => words.theirSetting({ names }))
      case 'keywords-unpicked': {
        const count = pack.keywordSets[0]?.pick.exactly ?? what.exactly
        return split(what.by, 'words', words.myWords({ count }), names => words.theirWords({ names }))
      }
      case 'keywords-sealed': {
        const untrue = conversation.picks.filter(({ opened }) => opened && !opened.isTrue).map(({ by }) => by)
        const theirs = untrue.filter(id => id !== me.id)
        return [
          { text: theirs.length > 0 ? pick.untrue({ names: namesOf(theirs) }) : words.sealed, way: 'words' },
        ]
      }
      case 'field-missing':
        if (isIssues(what.field) && me.role !== 'leader') {
          const leaders = view.others.filter(({ role }) => role === 'leader').map(({ id }) => id)
          return [{ text: words.theirIssues({ names: namesOf(leaders) }) }]
        }
        if (isDay(what.field)) return [{ text: packText(text, language), way: 'setting' }]
        return withWay(packText(text, language), finding)
      case 'notice-too-short':
        return [{ text: words.tooEarly({ day: formats.day(what.earliest) }), way: 'setting' }]
      case 'questions-unaccepted':
        return isForMe(view, finding)
          ? withWay(words.myQuestions, finding)
          : [{ text: words.theirQuestions({ names: namesOf(what.by) }) }]
      case 'axis-unset':
        return [{ text: packText(text, language), way: 'setting' }]
      default:
        return [{ text: packText(text, language) }]
    }
  }

  /** Mine and the others' part are two lines, and only mine has a way to go. */
  function split(
    by: readonly (typeof me.id)[],
    way: 'setting' | 'words',
    own: string,
    theirs: (names: string) => string,
  ): Missing[] {
    const others = by.filter(id => id !== me.id && !absent.includes(id))
    return [
      ...(by.includes(me.id) ? [{ text: own, way }] : []),
      ...(others.length > 0 ? [{ text: theirs(namesOf(others)) }] : []),
    ]
  }
}
