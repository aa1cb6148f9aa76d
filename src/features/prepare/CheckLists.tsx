import { checksFor, isJoint, obligationOf } from '../../domain/content.ts'
import type { PackNode } from '../../domain/pack.ts'
import { axisFacts } from '../../domain/situation.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { DocumentLink } from './DocumentLink.tsx'
import { useNames } from './useNames.ts'

/** What the form reminds my role of before the talk and in it: my own list, and the one that all tick. */
export function CheckLists() {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const words = prepare.checks
  const checks = checksFor(view.pack, view.me.role, view.conversation.setting.axes).filter(
    ({ kind, input }) => kind === 'check' && input === 'tick',
  )
  const phaseOf = (check: PackNode) => view.pack.flow.find(({ id }) => id === check.step)?.phase
  const isBefore = (check: PackNode) => before.has(phaseOf(check) ?? 'preparation')
  const isDuring = (check: PackNode) => phaseOf(check) === 'conversation'
  return (
    <>
      {[false, true].map(areJoint => {
        const listed = checks.filter(check => isJoint(check) === areJoint)
        const first = listed.filter(isBefore)
        const later = listed.filter(isDuring)
        if (first.length + later.length === 0) return null
        const bin = areJoint ? 'ours' : 'mine'
        return (
          <section key={bin} className="prepare-part">
            <h2>{areJoint ? words.ours : words.mine}</h2>
            <BinTab
              bin={bin}
              word={common.bins[bin].word}
              hint={areJoint ? words.oursHint : words.mineHint}
            />
            <Paper cut={areJoint ? 'c' : 'a'}>
              <CheckRows checks={first} />
              {later.length > 0 && <h3 className="prepare-perspective">{words.talk}</h3>}
              <CheckRows checks={later} />
            </Paper>
          </section>
        )
      })}
    </>
  )
}

function CheckRows({ checks }: { checks: PackNode[] }) {
  const { session, view } = useSession()
  const { checks: words } = useMessages().prepare
  const namesOf = useNames()
  const { pack, conversation, mine, me, isReadOnly } = view
  const facts = axisFacts(conversation.setting.axes)
  if (checks.length === 0) return null
  return (
    <ul className="check-rows">
      {checks.map(check => {
        const tickedBy = conversation.checks[check.id] ?? []
        const others = tickedBy.filter(id => id !== me.id)
        const isOptional = obligationOf(pack, check, facts) === 'optional'
        const hints = [
          isOptional && words.optional,
          others.length > 0 && words.tickedBy({ names: namesOf(others) }),
        ].filter(Boolean)
        return (
          <li key={check.id}>
            <Tick
              isTicked={isJoint(check) ? tickedBy.includes(me.id) : mine.checks.includes(check.id)}
              hint={hints.join(' · ')}
              isDisabled={isReadOnly}
              onToggle={() => session.toggleCheck(check.id)}
            >
              <FormText of={check.wording} />
            </Tick>
            {check.docs?.map(id => (
              <DocumentLink key={id} id={id} />
            ))}
          </li>
        )
      })}
    </ul>
  )
}

const before: ReadonlySet<string> = new Set(['workplace', 'preparation', 'invitation'])
