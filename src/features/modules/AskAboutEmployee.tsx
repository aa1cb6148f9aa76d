import { jobCodesIn } from '../../domain/parts.ts'
import type { EmployeeFact } from '../../domain/situation.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What decides which modules belong, and only the leader knows: one question after the other. */
export function AskAboutEmployee() {
  const { session, view } = useSession()
  const { common, modules: words } = useMessages()
  const { parts, others, isReadOnly } = view
  const employee = others.find(({ role }) => role === 'employee')
  const name = shortName(employee?.name ?? '', view.conversation.participants) || common.somebody
  if (!parts || parts.asked.length === 0) return null
  return (
    <section className="modules-part">
      <BinTab bin="mine" word={common.bins.mine.word} hint={words.askHint} />
      <Paper cut="a">
        <h2 className="paper-title">{words.ask({ name })}</h2>
        {parts.asked.map(fact => (
          <Choice
            key={fact}
            legend={words.facts[fact]({ name })}
            options={fact === 'jobCode' ? codes() : yesOrNo()}
            value={answerTo(fact)}
            isDisabled={isReadOnly}
            onChange={answer => session.tellOfEmployee(factFrom(fact, answer))}
          />
        ))}
      </Paper>
    </section>
  )

  function yesOrNo() {
    return [
      { id: 'yes', label: words.yes },
      { id: 'no', label: words.no },
    ]
  }

  function codes() {
    const named = jobCodesIn(view.wholeForm).map(code => ({ id: code, label: code }))
    return [...named, { id: otherCode, label: words.otherCode }]
  }

  function answerTo(fact: EmployeeFact): string | null {
    const known = parts?.employee[fact]
    if (known === undefined) return null
    if (typeof known === 'boolean') return known ? 'yes' : 'no'
    return jobCodesIn(view.wholeForm).includes(known) ? known : otherCode
  }
}

const factFrom = (fact: EmployeeFact, answer: string) => ({
  [fact]: fact === 'jobCode' ? answer : answer === 'yes',
})

const otherCode = 'other'
