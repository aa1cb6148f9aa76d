import { useRef } from 'react'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import { PersonMark } from '../../ui/lines/PersonMark.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { useCompany } from '../../workspace/useCompany.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import './talkCompany.css'
import { type TalkCard, talkCards } from './talkCards.ts'
import { useNames } from './useNames.ts'
import { type Gathering, whereabouts } from './whereabouts.ts'

/** More would be a list of people instead of a word in passing. */
const mostLines = 2

/** Who else is in the talk at this moment, and a way to the card that they look at. */
export function TalkCompany({ card, onGo }: { card: string; onGo(card: string): void }) {
  const { view } = useSession()
  const { company: words } = useMessages().talk
  const [isOn] = useDeviceSwitch('company')
  const company = useCompany(isOn ? card : null)
  const names = useNames()
  const placeOf = usePlace()
  const told = (who: Gathering['who']) => ({ names: names(who), count: who.length })
  const gatherings =
    company.length > 0 ? whereabouts(company, talkCards(view.pack, view.conversation).cards, card) : []
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
        <ul className="talk-company">
          {gatherings.slice(0, mostLines).map(({ who, card: at }) => (
            <li key={at?.id ?? ''}>
              <Marks who={who} />
              {at ? (
                <button type="button" onClick={() => onGo(at.id)}>
                  {words.lookingAt({ ...told(who), place: placeOf(at) })}
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

/** A card as one would call it: its part of the form, and which question of several. */
function usePlace(): (card: TalkCard) => string {
  const [language] = useLanguage()
  const { company: words } = useMessages().talk
  return card => {
    if (card.kind === 'word') return packText(card.word.wording, language)
    if (card.kind !== 'question') return words.places[card.kind]
    const { heading } = card.chapter
    if (!heading) return questionText(card.question, language)
    const part = packText(heading.wording, language)
    return card.of > 1 ? `${part} · ${card.at + 1}` : part
  }
}
