import { useMemo } from 'react'
import { boardOf } from '../../domain/board.ts'
import { keywordsForTalk, nodeOf } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import { sideOf } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { initialsOf, shortName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import type { LaidBoard, LaidPaper } from '../../snapshot/layoutBoard.ts'
import { iconNamed } from '../../ui/iconNamed.ts'
import { iconPaths } from '../../ui/iconPaths.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What lies on the path, in the reader's words; the same object for as long as nothing of it changes. */
export function useLaidBoard(): LaidBoard {
  const { view } = useSession()
  const { laid, welcome } = useMessages()
  const [language] = useLanguage()
  const formats = useFormats()
  const { pack, conversation } = view
  const { participants, setting } = conversation
  const pickedBy = (word: string): Participant[] => {
    const found = keywordsForTalk(pack, conversation).find(({ node }) => node.id === word)
    return view.picks.isOpen ? participants.filter(({ id }) => found?.by.includes(id)) : []
  }
  const path = boardOf(pack, conversation).path.map(({ question, stones }): LaidPaper => {
    const section = nodeOf(pack, question.section)
    const icon = iconNamed(section?.icon)
    return {
      part: section ? packText(section.wording, language) : '',
      icon: icon && iconPaths[icon],
      question: questionText(question, language),
      stones: stones.map(({ id, wording }) => {
        const by = pickedBy(id)
        const only = by.length === 1 ? by[0] : undefined
        return {
          word: packText(wording, language),
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
