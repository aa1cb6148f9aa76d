import type { BenchMark } from '../../domain/marks.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { iconNamed } from '../../ui/iconNamed.ts'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useMarkWords } from './useMarkWords.ts'

/** One mark, big: where it was made, and what it was about, for whoever still knows. */
export function MarkPaper({ mark, onShared }: { mark: BenchMark; onShared(said: string): void }) {
  const { session, view } = useSession()
  const { bench: words, common } = useMessages()
  const { askedAt, questionOf, legOf, hintOf } = useMarkWords()
  const leg = legOf(mark)
  const icon = iconNamed(leg?.icon)
  const place = questionOf(mark)
  const isMine = mark.bin === 'mine'
  return (
    <div className="bench-mark">
      <BinTab bin={mark.bin} word={common.bins[mark.bin].word} hint={hintOf(mark)} />
      {!isMine && <WritingHints />}
      <Paper cut="a">
        {leg && (
          <p className="bench-leg small strong">
            {icon && <Icon name={icon} />}
            <span>
              <FormText of={leg.wording} />
            </span>
          </p>
        )}
        <p className="bench-question">
          <FormText of={askedAt(mark)} />
        </p>
        <SharedText
          rows={2}
          isLabelHidden
          label={isMine ? words.ownLabel({ place }) : words.label({ place })}
          placeholder={words.placeholder}
          isDisabled={view.isReadOnly}
          handle={session.text(isMine ? { bin: 'mine', mark: mark.id } : { bin: 'ours', mark: mark.id })}
        />
      </Paper>
      {isMine && (
        <div className="bench-own">
          <TextButton
            icon="ours"
            isDisabled={view.isReadOnly}
            onPress={() => {
              session.shareMark(mark.id)
              onShared(words.became.shared)
            }}
          >
            {words.share}
          </TextButton>
          {view.pack.plan && <p className="soft small">{words.agreementShares}</p>}
        </div>
      )}
    </div>
  )
}
