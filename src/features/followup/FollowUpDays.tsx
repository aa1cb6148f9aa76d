import { useId, useState } from 'react'
import { outcomeFields } from '../../domain/agreements.ts'
import { groupName } from '../../domain/content.ts'
import type { Outcome, People } from '../../domain/conversation.ts'
import { isForWholeGroup } from '../../domain/group.ts'
import type { AgreementId, NodeId } from '../../domain/ids.ts'
import { isIn } from '../../domain/participants.ts'
import { namesOf, type Plan } from '../../domain/planFormat.ts'
import type { PlanField } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { useToday } from '../../i18n/useToday.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { FollowUp } from './followUps.ts'
import { OutcomeSheet } from './OutcomeSheet.tsx'

interface FollowUpDaysProps {
  days: FollowUp[]
  /** As they were when the plan was sealed. */
  participants: Plan['participants']
}

export function FollowUpDays({ days, participants }: FollowUpDaysProps) {
  const { agree, common, seal } = useMessages()
  const formats = useFormats()
  const { view } = useSession()
  const [asked, setAsked] = useState<{ id: AgreementId; what: string } | null>(null)
  const words = seal.followup
  // Until the other has joined there is nobody to say it to.
  const isShared = view.others.some(isIn)
  const today = useToday()
  const list = useId()
  const whoIn = (value: People) => {
    if (!isForWholeGroup(participants, value.participants)) return namesOf(value, called)
    const isMember = (id: string) => participants.some(one => one.id === id && one.role === 'employee')
    const besides = { ...value, participants: value.participants.filter(id => !isMember(id)) }
    return [agree.fill.wholeGroup, ...namesOf(besides, called)]
  }
  const called = participants.map(person => ({ ...person, name: shortName(person.name, participants) }))
  return (
    <section className="follow-ups">
      <h2>{words.order}</h2>
      <BinTab bin="record" word={common.bins.record.word} hint={words.hint} />
      <Paper cut="b">
        <ol>
          {days.map(({ key, day, agreement }) => (
            <li key={key}>
              <h3>{day === '' ? agreement?.when || words.noDay : formats.sentence(formats.day(day))}</h3>
              {day !== '' && <p className="soft small">{formats.relativeDay(day, today)}</p>}
              {agreement ? (
                <>
                  <GroupLine id={agreement.group} />
                  <p id={`${list}-${key}`} className="hand said">
                    {agreement.what}
                  </p>
                  {agreement.rest.map(({ field, value }) => (
                    <p key={field.id} className={isWritten(field) ? 'told small' : 'small'}>
                      <span className="soft">
                        <FormText of={field} />
                      </span>{' '}
                      {typeof value === 'string' ? (
                        <span className={isWritten(field) ? 'hand said' : 'strong'}>{value}</span>
                      ) : (
                        <b>{formats.list(whoIn(value))}</b>
                      )}
                    </p>
                  ))}
                  <OutcomeLines outcome={view.conversation.outcomes[agreement.id]} />
                  {isShared && (
                    <TextButton icon="pen" about={`${list}-${key}`} onPress={() => setAsked(agreement)}>
                      {view.conversation.outcomes[agreement.id] ? common.buttons.edit : words.outcome.ask}
                    </TextButton>
                  )}
                </>
              ) : (
                <p className="strong">{words.nextShort}</p>
              )}
            </li>
          ))}
        </ol>
      </Paper>
      {asked && (
        <OutcomeSheet
          agreement={asked}
          outcome={view.conversation.outcomes[asked.id]}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

const isWritten = ({ type }: PlanField) => type === 'text' || type === 'list'

/** Whose promise it is, or what about; a plan of one part has no need of it. */
function GroupLine({ id }: { id: NodeId }) {
  const { view } = useSession()
  const { plan } = view.wholeForm
  const group = plan && plan.groups.length > 1 && plan.groups.find(one => one.id === id)
  if (!group) return null
  return (
    <p className="soft small">
      <FormText of={groupName(group, view.wholeForm, view.conversation.edition)} />
    </p>
  )
}

/** What the two have said about it since. */
function OutcomeLines({ outcome }: { outcome: Outcome | undefined }) {
  const { status } = useMessages().seal.followup.outcome
  const { view } = useSession()
  const formats = useFormats()
  const [language] = useLanguage()
  if (!outcome) return null
  const plan = view.pack.plan ?? view.wholeForm.plan
  return (
    <>
      <p className="outcome icon-line small strong">
        <Icon name={outcome.status === 'open' ? 'clock' : 'check'} />
        <span>{status[outcome.status]}</span>
      </p>
      {(plan ? outcomeFields(plan) : []).map(field => {
        const text = outcome.told[field.id]
        return (
          text && (
            <p key={field.id} className="told">
              {packText(field, language) !== '' && (
                <span className="soft small">
                  <FormText of={field} />
                </span>
              )}
              <span className="hand">{text}</span>
            </p>
          )
        )
      })}
      {outcome.on && <p className="soft small">{formats.fullDay(outcome.on)}</p>}
    </>
  )
}
