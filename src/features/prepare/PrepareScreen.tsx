import type { ReactNode } from 'react'
import { isTalkOpen } from '../../domain/path.ts'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { isTurnedAway } from '../../workspace/turnedAway.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AboutPart } from './AboutPart.tsx'
import { CheckLists } from './CheckLists.tsx'
import { DocumentPart } from './DocumentPart.tsx'
import { KeywordsPart } from './KeywordsPart.tsx'
import { MissingPart } from './MissingPart.tsx'
import { NextStep } from './NextStep.tsx'
import { OthersPart } from './OthersPart.tsx'
import { PointsPart } from './PointsPart.tsx'
import { PreviousPart } from './PreviousPart.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import { RemindersPart } from './RemindersPart.tsx'
import { SettingPart } from './SettingPart.tsx'
import { SharedBefore } from './SharedBefore.tsx'
import { isAllStillToThinkOver, isPrepared } from './standsInTheWay.ts'
import { ToldPart } from './ToldPart.tsx'
import { TurnedAway } from './TurnedAway.tsx'
import './prepare.css'

/** The second station: everything that can be done alone and beforehand, as one calm list. */
export function PrepareScreen({ beside }: { beside?: ReactNode }) {
  const { view } = useSession()
  const { common, prepare } = useMessages()
  const { conversation } = view
  const title = titleNow()
  const focus = conversation.edition.focus.trim()
  return (
    <Screen foot={<NextStep />}>
      <h1>{prepare.title[title]}</h1>
      {title === 'getReady' && <p className="lead">{prepare.lead}</p>}
      {isTurnedAway(view.invitation) && <TurnedAway invitation={view.invitation} />}
      <PreviousPart />
      <SettingPart />
      {beside}
      <KeywordsPart />
      <OthersPart />
      <MissingPart />
      {focus !== '' && (
        <section className="prepare-part">
          <BinTab bin="ours" word={common.bins.ours.word} />
          <Paper cut="c">
            <h2 className="paper-title">{prepare.focus}</h2>
            <p className="said">{focus}</p>
          </Paper>
        </section>
      )}
      <ToldPart />
      <SharedBefore />
      <PointsPart />
      <QuestionsPart />
      <RemindersPart />
      <CheckLists />
      <DocumentPart />
      <AboutPart />
    </Screen>
  )

  function titleNow() {
    if (conversation.talk.startedAt !== null) return 'later'
    if (!isPrepared(view, view.me.id) || isAllStillToThinkOver(view)) return 'getReady'
    const areOthers = view.others.every(({ id }) => isPrepared(view, id))
    return isTalkOpen(view.station) && areOthers ? 'allReady' : 'iAmReady'
  }
}
