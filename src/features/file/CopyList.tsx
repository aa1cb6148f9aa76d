import type { Role } from '../../domain/pack.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { placeName } from './filing.ts'

/** Who keeps the plan where, by the form's own list. */
export function CopyList() {
  const { view } = useSession()
  const { file } = useMessages()
  const [language] = useLanguage()
  const { filing, roles } = view.pack
  const copies = filing.filter(({ selector }) => selector === 'plan')
  if (copies.length === 0) return null

  const roleName = (role: Role | undefined) => {
    const found = roles.find(each => each.role === role)
    return found ? packText(found, language) : ''
  }
  return (
    <section className="archive-part">
      <h2>{file.archive.copies}</h2>
      <ul className="copies">
        {copies.map(({ place, byWhom }) => (
          <li key={`${byWhom} ${place}`}>
            <Icon name={place === null ? 'person' : 'record'} />
            <span>
              <b>{roleName(byWhom)}</b>{' '}
              {place === null
                ? file.archive.ownCopy
                : file.archive.inPlace({ place: placeName(place, file.places) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
