import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import type { CompanyProps } from '../../ui/Company.tsx'
import { PersonMark } from '../../ui/lines/PersonMark.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { rememberTalk } from '../../workspace/talkMemory.ts'
import { useCompany } from '../../workspace/useCompany.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import './company.css'
import { type Gathering, type TalkPlace, talkPlaces, whereabouts } from './whereabouts.ts'

/** More would be a list of people instead of a word in passing. */
const mostLines = 2

/** Who else is in the talk at this moment, and a way to where they are. */
export function Company({ at, shows = at, onGo }: CompanyProps) {
  const { view } = useSession()
  const { company: words } = useMessages().talk
  const [isOn] = useDeviceSwitch('company')
  const company = useCompany(isOn ? shows : null)
  const names = useNames()
  const nameOf = usePlaceNames()
  const goTo = useWayTo(onGo)
  const told = (who: Gathering['who']) => ({ names: names(who), count: who.length })
  const gatherings =
    company.length > 0 ? whereabouts(company, talkPlaces(view.pack, view.conversation), at) : []
  const first = gatherings[0]
  // Said once: whoever listens to the question isn't told of every step of the other.
  const said = useRef('')
  if (said.current === '' && first) said.current = words.here(told(first.who))
  const left = gatherings.slice(mostLines).flatMap(({ who }) => who)
  return (
    <>
      <p role="status" className="visually-hidden">
        {said.current}
      </p>
      {gatherings.length > 0 && (
        <ul className="company">
          {gatherings.slice(0, mostLines).map(({ who, place }) => (
            <li key={place?.id ?? ''}>
              <Marks who={who} />
              {place ? (
                <button type="button" onClick={() => goTo(place)}>
                  <FormWords
                    of={place.kind === 'screen' ? [] : [nameOf(place)]}
                    within={words.lookingAt({ ...told(who), place: nameOf(place) })}
                  />
                </button>
              ) : (
                <span>{words.here(told(who))}</span>
              )}
            </li>
          ))}
          {left.length > 0 && (
            <li>
              <Marks who={left} />
              <span>{words.elsewhere(told(left))}</span>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function Marks({ who }: Pick<Gathering, 'who'>) {
  const { view } = useSession()
  const roles = new Set(view.others.filter(({ id }) => who.includes(id)).map(({ role }) => role))
  return [...roles].map(role => <PersonMark key={role} who={role === 'leader' ? 'leader' : 'employee'} />)
}

function useNames(): (ids: Gathering['who']) => string {
  const { view } = useSession()
  const { common } = useMessages()
  const formats = useFormats()
  return ids => {
    const people = view.others.filter(({ id }) => ids.includes(id))
    return (
      formats.list(
        people.map(({ name }) => shortName(name, view.conversation.participants)).filter(Boolean),
      ) || common.somebody
    )
  }
}

/** A card as one would call it: its part of the form, and which question of several. */
function usePlaceNames(): (place: TalkPlace) => string {
  const [language] = useLanguage()
  const { company: words } = useMessages().talk
  return place => {
    if (place.kind === 'screen') return words.places[place.id]
    if (place.kind === 'word') return packText(place.word.wording, language)
    const { heading, turn } = place
    if (!heading) return questionText(turn.question, language)
    const part = packText(heading.wording, language)
    return turn.of > 1 ? `${part} · ${turn.at + 1}` : part
  }
}

/** A screen that has the place itself goes there; the others lead to the one that has. */
function useWayTo(onGo: CompanyProps['onGo']): (place: TalkPlace) => void {
  const { view } = useSession()
  const navigate = useNavigate()
  const params = { id: view.conversation.id }
  return place => {
    if (place.id === 'board') return void navigate({ to: '/c/$id/board', params })
    if (place.id === 'bench') return void navigate({ to: '/c/$id/bench', params })
    if (onGo?.(place.id)) return
    rememberTalk(view.isTrial ? null : view.conversation.id, { card: place.id })
    void navigate({ to: '/c/$id/talk', params })
  }
}
