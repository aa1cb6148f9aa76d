import { useState } from 'react'
import { questionsOf } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import { isParty } from '../../domain/participants.ts'
import { remindersAt } from '../../domain/reminders.ts'
import { hasSaidYes } from '../../domain/settingYes.ts'
import { FormText, FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { inSentence } from '../../i18n/packText.ts'
import { useToday } from '../../i18n/useToday.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { late } from '../../ui/late.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Reminder } from '../../ui/Reminder.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { formName } from './formName.ts'
import { SettingFacts } from './SettingFacts.tsx'
import { useCalendarFile } from './useCalendarFile.ts'

const SettingSheet = late(() => import('./SettingSheet.tsx').then(code => code.SettingSheet))

/** What the invitation says and both say yes to: when, where, how, and with which questions. */
export function SettingPaper({ name }: { name: string }) {
  const { session, view } = useSession()
  const { common, invite } = useMessages()
  const [language] = useLanguage()
  const formats = useFormats()
  const toCalendar = useCalendarFile(name)
  const today = useToday()
  const [isChanging, setChanging] = useState(false)
  const { conversation, pack } = view
  const isOpen = view.invitation.state === 'open'
  const inviter = view.conversation.participants.find(({ id }) => id === conversation.createdBy)
  const hasConfirmed = (person: Participant) => hasSaidYes(pack, conversation, person.id)
  // Without a variant there is nothing to say yes to before there is a day, nor is there once the talk has begun.
  const isSayable = pack.variants.length > 0 || conversation.setting.date !== ''
  const isAsked = isParty(view.me)
  const isToSay = isSayable && isAsked && conversation.talk.startedAt === null
  const iConfirmed = hasConfirmed(view.me)
  const form = formName(pack, language)
  // The invitation's own words, until the one who wrote them would read them as said to them, and the talk has begun.
  const heading =
    conversation.talk.startedAt !== null || (!isOpen && inviter?.id === view.me.id)
      ? invite.hand.calendarTitle({ name, form })
      : invite.hand.invites({
          name: shortName(inviter?.name ?? '', conversation.participants),
          form: inSentence(form),
        })
  const remarks = [
    ...view.findings.filter(({ what }) => settingRemarks.has(what.kind)),
    ...remindersAt(pack, view.findings, 'invite'),
  ]

  return (
    <section className="invite-setting">
      <BinTab
        bin="ours"
        word={common.bins.ours.word}
        hint={isOpen ? invite.hand.whatTheySee({ name }) : invite.setting.tab}
      />
      <Paper cut="b">
        <h2 className="paper-title">
          <FormWords of={[form]} within={heading} />
        </h2>
        <SettingFacts
          pack={pack}
          setting={conversation.setting}
          isAmongMore={view.others.length > 1}
          contents={{
            questions: questionsOf(pack, conversation.edition).filter(({ isAdded }) => !isAdded).length,
            keywords: pack.keywordSets.reduce((sum, set) => sum + set.keywords.length, 0),
            added: conversation.edition.added.length,
          }}
        />
        {remarks.map(({ ruleId, text, what }) => (
          <Reminder key={ruleId}>
            {what.kind === 'notice-too-short' ? (
              invite.issues.earliest({ day: formats.day(what.earliest) })
            ) : (
              <FormText of={text} />
            )}
          </Reminder>
        ))}
        {isToSay && <p className="setting-yes">{whoSaidYes()}</p>}
        {isToSay && !iConfirmed && !view.isReadOnly && (
          <Button kind="go" wide onPress={() => session.confirmSetting()}>
            {invite.setting.confirm}
          </Button>
        )}
        {!isOpen && conversation.talk.startedAt === null && conversation.setting.date >= today && (
          <TextButton icon="cal" onPress={toCalendar}>
            {invite.setting.calendar}
          </TextButton>
        )}
        {isAsked && !view.isReadOnly && (
          <TextButton icon="pen" onPress={() => setChanging(true)}>
            {invite.setting.change}
          </TextButton>
        )}
      </Paper>
      {isChanging && <SettingSheet onClose={() => setChanging(false)} />}
    </section>
  )

  function whoSaidYes(): string {
    const lacking = view.others.filter(other => isParty(other) && !hasConfirmed(other))
    if (lacking.length === 0) {
      return iConfirmed ? invite.setting.confirmedBoth : invite.setting.confirmedOther({ name })
    }
    return iConfirmed
      ? invite.setting.confirmedMe({
          name: formats.list(lacking.map(person => shortName(person.name, conversation.participants))),
        })
      : invite.setting.confirmedNobody
  }
}

const settingRemarks: ReadonlySet<string> = new Set([
  'outside-duration',
  'outside-window',
  'notice-too-short',
])
