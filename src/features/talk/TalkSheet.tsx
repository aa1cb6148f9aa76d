import type { EditionQuestion } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import { LeaveSheet } from './LeaveSheet.tsx'
import { MeaningSheet } from './MeaningSheet.tsx'
import { NotesSheet } from './NotesSheet.tsx'
import { OverviewSheet } from './OverviewSheet.tsx'
import { PartsSheet } from './PartsSheet.tsx'
import { WaySheet } from './WaySheet.tsx'
import { WordSheet } from './WordSheet.tsx'
import { WordsSheet } from './WordsSheet.tsx'

export type OpenSheet =
  | { kind: 'meaning'; question: EditionQuestion }
  | { kind: 'notes'; question: EditionQuestion }
  | { kind: 'words' }
  | { kind: 'word'; word: NodeId }
  | { kind: 'overview'; at: string }
  | { kind: 'parts' }
  | { kind: 'way'; at: string }
  | { kind: 'leave'; isReminder: boolean }

interface TalkSheetProps {
  sheet: OpenSheet
  onOpen(sheet: OpenSheet | null): void
  onGo(card: string): void
  onWord(word: NodeId): void
  onAgree(): void
  onPause(): void
}

/** At most one lies over the card. */
export function TalkSheet({ sheet, onOpen, onGo, onWord, onAgree, onPause }: TalkSheetProps) {
  const close = () => onOpen(null)
  const openWords = () => onOpen({ kind: 'words' })
  switch (sheet.kind) {
    case 'meaning':
      return <MeaningSheet question={sheet.question} onClose={close} />
    case 'notes':
      return <NotesSheet question={sheet.question} onClose={close} />
    case 'words':
      return <WordsSheet onWord={onWord} onClose={close} />
    case 'word':
      return <WordSheet word={sheet.word} onAll={openWords} onClose={close} />
    case 'overview':
      return (
        <OverviewSheet
          at={sheet.at}
          onGo={card => {
            close()
            onGo(card)
          }}
          onParts={() => onOpen({ kind: 'parts' })}
          onClose={close}
        />
      )
    case 'way':
      return (
        <WaySheet
          at={sheet.at}
          onGo={card => {
            close()
            onGo(card)
          }}
          onClose={close}
        />
      )
    case 'parts':
      return <PartsSheet onClose={close} />
    case 'leave':
      return (
        <LeaveSheet
          isReminder={sheet.isReminder}
          onWords={openWords}
          onAgree={onAgree}
          onPause={onPause}
          onClose={close}
        />
      )
  }
}
