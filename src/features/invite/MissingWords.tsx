import type { GroupTalk } from '../../domain/group.ts'
import type { Pack } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { say } from '../../i18n/say.ts'
import { type Lacking, type StartDraft, unconfirmed } from './startDraft.ts'

/** R-KBA-11: what isn't confirmed is named. */
export function MissingWords(of: {
  lacking: Lacking
  draft: StartDraft
  group: GroupTalk | null
  locale: Pack['locale'] | undefined
}) {
  const { lacking, draft, group, locale } = of
  const { missing } = useMessages().begin
  if (lacking !== 'conditions') return say(missing[lacking], { count: group?.fewestMembers ?? 2 })
  return (group ? unconfirmed(draft, group) : []).map(({ node }) => (
    <span key={node.id} className="missing-condition">
      <FormText of={node.wording} locale={locale} />
    </span>
  ))
}
