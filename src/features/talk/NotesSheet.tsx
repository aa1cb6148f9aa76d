import type { NodeId } from '../../domain/ids.ts'
import type { PackNode } from '../../domain/pack.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The perspective's joint notes: everybody writes in the same text. */
export function NotesSheet(of: { section: PackNode; note: NodeId; onClose(): void }) {
  const { session, view } = useSession()
  const { talk, common } = useMessages()
  const [language] = useLanguage()
  const words = talk.notes
  return (
    <Sheet
      title={words.title({ section: packText(of.section.wording, language) })}
      closeLabel={common.buttons.close}
      onClose={of.onClose}
      foot={
        <Button kind="go" size="talk" wide onPress={of.onClose}>
          {talk.markSheet.done}
        </Button>
      }
    >
      <BinTab bin="ours" word={common.bins.ours.word} hint={common.bins.ours.hint} />
      <SharedText
        label={words.label}
        isLabelHidden
        placeholder={words.placeholder}
        rows={5}
        isDisabled={view.isReadOnly}
        handle={session.text({ bin: 'ours', note: of.note })}
      />
      <p className="soft small talk-sheet-end">{words.private}</p>
    </Sheet>
  )
}
