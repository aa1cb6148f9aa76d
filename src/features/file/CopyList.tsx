import { type Copy, copiesOf, otherFilings } from '../../domain/filing.ts'
import { FormText, FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { placeName } from './filing.ts'

/** Who keeps the plan where, by the form's own list and the workplace's own folder, and what else the form says of it. */
export function CopyList() {
  const { view } = useSession()
  const { file } = useMessages()
  const formats = useFormats()
  const [language] = useLanguage()
  const { pack, conversation } = view
  const copies = copiesOf(pack, conversation.edition)
  const others = otherFilings(pack)
  if (copies.length + others.length === 0) return null

  const roles = ({ by }: Copy) => by.flatMap(role => pack.roles.find(each => each.role === role) ?? [])
  return (
    <section className="archive-part">
      <h2>{file.archive.copies}</h2>
      <ul className="copies">
        {copies.map(copy => (
          <li key={`${copy.by.join()} ${copy.place}`}>
            <Icon name={copy.place === null ? 'person' : 'record'} />
            <span>{said(copy)}</span>
          </li>
        ))}
        {others.map(({ what, place }) => (
          <li key={what.en}>
            <Icon name="doc" />
            <span>
              <FormText of={what} />
              {place !== null && (
                <b>
                  {' '}
                  <FormText of={place} />
                </b>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

  function said(copy: Copy) {
    const place = copy.place === null ? null : placeName(copy.place, file.places)
    const who = roles(copy)
    if (place !== null && who.length === 0) return file.archive.belongsIn({ place })
    return (
      <>
        <b>
          <FormWords of={who} within={formats.list(who.map(role => packText(role, language)))} />
        </b>{' '}
        {place === null ? file.archive.ownCopy : file.archive.inPlace({ place })}
      </>
    )
  }
}
