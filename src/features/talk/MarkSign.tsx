import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Marking } from './useMarking.ts'

/** Seen from the corner of an eye: the bin's whole colour, where the thumb is, for as long as undoing is near. */
export function MarkSign({ marking: { last, undo } }: { marking: Marking }) {
  const { talk, common } = useMessages()
  const words = talk.markSign
  const bin = last && common.bins[last.bin].word
  return (
    <>
      <p className="visually-hidden" role="status">
        {last && (last.isUndone ? words.undone : words.said({ bin: bin ?? '' }))}
        {/* The same words again are said only when something about them is new. */}
        {last && '\u00a0'.repeat(last.nth % 2)}
      </p>
      {last && !last.isUndone && (
        <div key={last.mark} className={`mark-sign on-${last.bin}`}>
          <Icon name="mark" />
          <p>
            <b>{words.marked}</b>
            <span className="mark-sign-bin">
              <Icon name={last.bin} />
              {bin}
            </span>
          </p>
          <button type="button" className="mark-sign-undo" onClick={undo}>
            <Icon name="undo" />
            <span>{words.undo}</span>
          </button>
        </div>
      )}
    </>
  )
}
