import type { NodeId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import './mark.css'
import type { Marking } from './useMarking.ts'

/** One stone in two halves: each marks at once, for me alone or for both. The half of the last time is the full one. */
export function MarkStone({ node, marking }: { node: NodeId; marking: Marking }) {
  const { view } = useSession()
  const { talk: words, common } = useMessages()
  return (
    <fieldset className="mark-stone" disabled={view.isReadOnly}>
      <legend className="visually-hidden">{words.mark}</legend>
      {(['mine', 'ours'] as const).map(bin => (
        <button
          key={bin}
          type="button"
          className={`mark-half mark-half-${bin}`}
          data-last={marking.bin === bin || undefined}
          onClick={() => marking.mark(node, bin)}
        >
          <span className="mark-half-verb">
            <Icon name="mark" />
            <span>{words.mark}</span>
          </span>{' '}
          <span className="mark-half-bin">
            <Icon name={bin} />
            <span>{common.bins[bin].word}</span>
          </span>
        </button>
      ))}
    </fieldset>
  )
}
