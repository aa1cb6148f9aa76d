import type { ReactNode } from 'react'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { useSpeech } from './agreementWords.ts'
import { ExtraField } from './ExtraField.tsx'
import { extrasOf } from './extras.ts'
import { NoteExtra } from './NoteExtra.tsx'
import { paperHint } from './writerWords.ts'

/** What belongs to the plan as a whole: notes that go with it, the day to look at it again, what stands at its foot. */
export function PlanExtras() {
  const { view, messages } = useSpeech()
  const { extra: words, followUp } = messages.agree
  const { notes, lookingAgain, foot } = extrasOf(view)
  return (
    <>
      {notes.length > 0 && (
        <ExtraPart title={words.notes} hint={words.notesHint} cut="b">
          <div className="note-extras">
            {notes.map(field => (
              <NoteExtra key={field.id} field={field} />
            ))}
          </div>
        </ExtraPart>
      )}
      {lookingAgain.length > 0 && (
        <ExtraPart title={followUp.title} hint={followUp.hint} cut="a">
          {lookingAgain.map(field => (
            <ExtraField key={field.id} field={field} />
          ))}
        </ExtraPart>
      )}
      {foot.length > 0 && (
        <ExtraPart title={words.foot} hint={words.footHint} cut="c">
          {foot.map(field => (
            <ExtraField key={field.id} field={field} />
          ))}
        </ExtraPart>
      )}
    </>
  )
}

function ExtraPart({
  title,
  hint,
  cut,
  children,
}: {
  title: string
  hint: string
  cut: 'a' | 'b' | 'c'
  children: ReactNode
}) {
  const speech = useSpeech()
  const { common } = speech.messages
  return (
    <section className="agree-part">
      <h2>{title}</h2>
      <div>
        <BinTab bin="ours" word={common.bins.ours.word} hint={paperHint(speech, hint)} />
        <Paper cut={cut}>{children}</Paper>
      </div>
    </section>
  )
}
