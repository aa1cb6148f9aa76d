import type { ReactNode } from 'react'
import { hasOneWriter } from '../../domain/access.ts'
import { fieldsOf } from '../../domain/agreements.ts'
import type { Agreement } from '../../domain/conversation.ts'
import type { PlanField } from '../../domain/planSchema.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Cord } from '../../ui/lines/Cord.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { askedFields, useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { DateAnswer } from './DateAnswer.tsx'
import { OptionsAnswer } from './OptionsAnswer.tsx'
import { PeopleAnswer } from './PeopleAnswer.tsx'
import { TextAnswer } from './TextAnswer.tsx'
import { WhenAnswer } from './WhenAnswer.tsx'
import { writerWords } from './writerWords.ts'

/**
 * The form's own fields, each drawn by its type; the first one that is missing is lit. Where two phones put one mark in
 * different parts of the plan, what was typed in fields of the other part stands below.
 */
export function AgreementForm({ agreement, missing }: { agreement: Agreement; missing: string[] }) {
  const speech = useSpeech()
  const { view, messages } = speech
  const { common, agree } = messages
  const { plan } = view.pack
  if (!plan) return null
  const fields = askedFields(plan, agreement.group)
  const elsewhere = fieldsOf(plan).filter(
    field => !fields.includes(field) && isWritten(agreement.values[field.id]),
  )
  const members = view.conversation.participants.filter(({ role }) => role === 'employee').length
  const needed = fields.filter(field => field.required === 'always')
  return (
    <>
      <BinTab
        bin="ours"
        word={common.bins.ours.word}
        hint={hasOneWriter(view.pack) ? writerWords(speech).hint : oursHint(common.bins.ours, view.others)}
      />
      <WritingHints />
      <Paper
        cut="a"
        margin={<Cord filled={needed.length - missing.length} total={needed.length} members={members} />}
      >
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
      {elsewhere.length > 0 && (
        <div className="agreement-elsewhere">
          <p className="small strong">{agree.fill.elsewhere}</p>
          <Paper cut="b">
            {elsewhere.map(field => (
              <TextAnswer key={field.id} field={field} agreement={agreement} isNext={false} />
            ))}
          </Paper>
        </div>
      )}
    </>
  )
}

const isWritten = (value: Agreement['values'][string]) => typeof value === 'string' && value.trim() !== ''

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
