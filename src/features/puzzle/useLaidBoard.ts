import { useMemo } from 'react'
import { sideOf } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { initialsOf, shortName } from '../../i18n/names.ts'
import type { LaidBoard, LaidPaper } from '../../snapshot/layoutBoard.ts'
import { iconPaths } from '../../ui/iconPaths.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useBoard } from './useBoard.ts'

/** What lies on the path, in the reader's words; the same object for as long as nothing of it changes. */
export function useLaidBoard(): LaidBoard {
  const { view } = useSession()
  const { laid, welcome } = useMessages()
  const formats = useFormats()
  const { board, nameOf, partOf, pickersOf } = useBoard()
  const { participants, setting } = view.conversation
  const path = board.path.map(({ question, stones }): LaidPaper => {
    const part = partOf(question)
    return {
      part: part?.name ?? '',
      icon: part?.icon ? iconPaths[part.icon] : null,
      question: nameOf(question),
      stones: stones.map(stone => {
        const by = pickersOf(stone.id)
        const only = by.length === 1 ? by[0] : undefined
        return {
          word: nameOf(stone),
          initials: initialsOf(by, participants),
          side: only ? sideOf(only.role) : null,
        }
      }),
    }
  })
  const names = formats.list(participants.map(({ name }) => shortName(name, participants)).filter(Boolean))
  const about = [names, setting.date && formats.fullDay(setting.date)].filter(Boolean).join(' · ')
  const { mark } = welcome.trial.story
  const title = view.isTrial ? `${mark}: ${laid.title}` : laid.title
  const said = JSON.stringify({ title, about, note: laid.note, path })
  return useMemo(() => JSON.parse(said) as LaidBoard, [said])
}
