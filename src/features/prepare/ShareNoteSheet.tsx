import { useMessages } from '../../i18n/messages.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useNames } from './useNames.ts'
import type { NoteSubject } from './useNoteSubject.ts'

/** Out of the private bin only by an act of its own: what goes, and what happens to it, is said first. */
export function ShareNoteSheet(of: {
  subject: NoteSubject
  text: string
  onShared(): void
  onClose(): void
}) {
  const { subject, text, onShared, onClose } = of
  const { session, view } = useSession()
  const { common, prepare } = useMessages()
  const namesOf = useNames()
  const words = prepare.share
  return (
    <Sheet
      title={words.title}
      closeLabel={common.buttons.close}
      onClose={onClose}
      foot={
        <>
          <Button
            kind="go"
            wide
            icon="ours"
            onPress={() => {
              session.shareNote(subject.node)
              onShared()
              onClose()
            }}
          >
            {words.go}
          </Button>
          <Button wide onPress={onClose}>
            {words.stay}
          </Button>
        </>
      }
    >
      <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
      <p className="share-text said">{text}</p>
      <p>{(subject.isPoint ? prepare.points.shareWhat : words.what)({ names: namesOf() })}</p>
      <p className="soft share-mine">{words.mine}</p>
    </Sheet>
  )
}
