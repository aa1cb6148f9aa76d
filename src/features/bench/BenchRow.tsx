import type { BenchMark } from '../../domain/marks.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useMarkWords } from './useMarkWords.ts'

/** The marks that wait, as stones on the bench; the one that is looked at is lifted. */
export function BenchRow({
  marks,
  at,
  onChoose,
}: {
  marks: BenchMark[]
  at: BenchMark['id'] | null
  onChoose(mark: BenchMark['id']): void
}) {
  const { bench: words, common } = useMessages()
  const { questionOf } = useMarkWords()
  return (
    <div className="bench">
      <ul className="bench-row" aria-label={words.row}>
        {marks.map((mark, index) => (
          <li key={mark.id}>
            <button
              type="button"
              className={`bench-stone bench-stone-${mark.bin}`}
              aria-current={mark.id === at || undefined}
              aria-label={words.stone({
                number: index + 1,
                bin: common.bins[mark.bin].word,
                place: questionOf(mark),
              })}
              onClick={() => onChoose(mark.id)}
            >
              <Icon name={mark.bin} />
              <span>{common.bins[mark.bin].word}</span>
            </button>
          </li>
        ))}
      </ul>
      <svg className="bench-plank" viewBox="0 0 342 44" preserveAspectRatio="none" aria-hidden="true">
        <path d="M3 8c112-4 224-3 336 0M38 10c1 11 0 22-2 32M304 10c-1 11 0 22 2 32" />
      </svg>
    </div>
  )
}
