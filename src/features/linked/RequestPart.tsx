import { requestsIn } from '../../domain/attendees.ts'
import { nodeOf, wordingOf } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import './linked.css'

/** R-LUN-07: what is written only if one of the two asks for it; the others see that it was asked for. */
export function RequestPart() {
  const { session, view } = useSession()
  const { common, bring: words } = useMessages()
  const { pack, conversation, me } = view
  const shown = requestsIn(pack, conversation).filter(({ by, isAsked }) => isAsked || by.id === me.id)
  if (shown.length === 0) return null
  return (
    <section className="linked-form">
      <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
      <Paper cut="a">
        {shown.map(({ ask, by, isAsked }) => {
          const node = nodeOf(pack, ask)
          const text = node && <FormText of={wordingOf(node, conversation.edition)} />
          return by.id === me.id ? (
            <Tick
              key={ask}
              isTicked={isAsked}
              isDisabled={view.isReadOnly}
              onToggle={() => session.toggleCheck(ask)}
            >
              {text}
            </Tick>
          ) : (
            <p key={ask} className="icon-line">
              <Icon name="pen" />
              <span>
                {words.asked({ name: shortName(by.name, conversation.participants) || common.somebody })}
              </span>
            </p>
          )
        })}
      </Paper>
    </section>
  )
}
