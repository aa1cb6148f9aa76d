import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { agreementFrom, type BenchMark } from '../../domain/marks.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useMarkWords } from './useMarkWords.ts'

/** What became of each, as both phones see it; and what was taken away, to be brought back. */
export function Outcomes() {
  const { view } = useSession()
  const { bench: words, common } = useMessages()
  const { askedAt } = useMarkWords()
  const settled = view.bench.filter(({ fate }) => fate !== 'open' && fate !== 'nothing')
  const gone = view.bench.filter(({ fate }) => fate === 'nothing')
  if (settled.length + gone.length === 0) return null
  return (
    <section className="bench-outcomes">
      {settled.length > 0 && <h2>{words.outcome}</h2>}
      {(['ours', 'mine'] as const).map(bin => {
        const here = settled.filter(mark => mark.bin === bin)
        return (
          here.length > 0 && (
            <div key={bin}>
              <BinTab bin={bin} word={common.bins[bin].word} />
              <Paper cut={bin === 'ours' ? 'b' : 'c'}>
                <ul className="bench-list">
                  {here.map(mark => (
                    <Outcome key={mark.id} mark={mark} place={<FormText of={askedAt(mark)} />} />
                  ))}
                </ul>
              </Paper>
            </div>
          )
        )
      })}
      {gone.length > 0 && (
        <details>
          <summary>
            <Icon name="down" />
            {words.gone({ count: gone.length })}
          </summary>
          <ul className="bench-list">
            {gone.map(mark => (
              <Outcome key={mark.id} mark={mark} place={<FormText of={askedAt(mark)} />} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Outcome({ mark, place }: { mark: BenchMark; place: ReactNode }) {
  const { session, view } = useSession()
  const { bench: words, common } = useMessages()
  const { id, fate, bin } = mark
  const about = useId()
  const text = mark.text.trim()
  const said = fate === 'open' ? '' : words.became[fate]
  return (
    <li>
      <p id={about} className={text ? 'strong said' : 'soft'}>
        {text || place}
      </p>
      <p className="bench-became small">
        <Icon name={fate === 'nothing' ? bin : icons[fate]} />
        <span>{fate === 'nothing' ? common.bins[bin].word : said}</span>
      </p>
      {fate === 'agreement' && (
        <Link
          className="text-button"
          aria-describedby={about}
          to="/c/$id/agree/$agreement"
          params={{ id: view.conversation.id, agreement: agreementFrom(id) }}
          search={{ from: 'bench' }}
        >
          <Icon name="record" />
          <span>{words.seeAgreement}</span>
        </Link>
      )}
      {!view.isReadOnly && (
        <div className="bench-undo">
          {fate === 'note' && bin === 'mine' && (
            <TextButton icon="ours" about={about} onPress={() => session.shareMark(id)}>
              {words.share}
            </TextButton>
          )}
          {fate !== 'agreement' && (
            <TextButton icon="undo" about={about} onPress={() => session.restoreMark(id)}>
              {fate === 'nothing' ? words.bringBack : words.undo}
            </TextButton>
          )}
        </div>
      )}
    </li>
  )
}

const icons: Record<BenchMark['fate'], IconName> = {
  open: 'mark',
  note: 'pen',
  agreement: 'record',
  settled: 'check',
  nothing: 'close',
}
