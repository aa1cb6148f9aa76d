import type { ReactNode } from 'react'
import type { Agreement } from '../../domain/conversation.ts'
import type { PlanField } from '../../domain/pack.ts'
import { useMessages } from '../../i18n/messages.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Cord } from '../../ui/lines/Cord.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { askedFields } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DateAnswer } from './DateAnswer.tsx'
import { OptionsAnswer } from './OptionsAnswer.tsx'
import { PeopleAnswer } from './PeopleAnswer.tsx'
import { TextAnswer } from './TextAnswer.tsx'
import { ToBearInMind } from './ToBearInMind.tsx'
import { WhenAnswer } from './WhenAnswer.tsx'

/** The form's own fields, each drawn by its type; the first one that is missing is lit. */
export function AgreementForm({ agreement, missing }: { agreement: Agreement; missing: string[] }) {
  const { view } = useSession()
  const { common } = useMessages()
  const { plan } = view.pack
  if (!plan) return null
  const fields = askedFields(plan, agreement.group)
  const needed = fields.filter(field => field.required === 'always')
  return (
    <>
      <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
      <ToBearInMind />
      <Paper cut="a" margin={<Cord filled={needed.length - missing.length} total={needed.length} />}>
        {fields.map(field => {
          const Answer = answers[field.type]
          const isNext = field.id === missing[0]
          return (
            <div key={field.id} className="agreement-field" data-next={isNext || undefined}>
              <Answer field={field} agreement={agreement} isNext={isNext} />
            </div>
          )
        })}
      </Paper>
    </>
  )
}

const answers: Record<PlanField['type'], (props: AnswerProps) => ReactNode> = {
  text: TextAnswer,
  when: WhenAnswer,
  people: PeopleAnswer,
  date: DateAnswer,
  list: TextAnswer,
  choice: OptionsAnswer,
  parts: OptionsAnswer,
  tick: OptionsAnswer,
}
