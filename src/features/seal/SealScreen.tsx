import { useNavigate } from '@tanstack/react-router'
import { followUpDate, standingAgreements } from '../../domain/agreements.ts'
import { isIn } from '../../domain/participants.ts'
import { remindersAt } from '../../domain/reminders.ts'
import { blockersOf } from '../../domain/rules.ts'
import { callNames } from '../../i18n/callNames.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Reminder } from '../../ui/Reminder.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ConfirmFoot } from './ConfirmFoot.tsx'
import { DayHeld } from './DayHeld.tsx'
import { SealBlockers } from './SealBlockers.tsx'
import { SealChanges } from './SealChanges.tsx'
import { SealCode } from './SealCode.tsx'
import { SealKnot } from './SealKnot.tsx'
import './seal.css'

/** Both say yes to one and the same plan; each yes pulls one line through the knot. */
export function SealScreen() {
  const { view } = useSession()
  const { seal } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  const { conversation, pack, plan } = view
  const params = { id: conversation.id }
  const blockers = blockersOf(view.findings, 'conclude')
  const isBlocked = blockers.length > 0
  const isSealed = plan.sealed !== null && plan.sealed.hash === plan.hash
  const isChanged = plan.sealed !== null && plan.hash !== null && !isSealed
  const lookAgain = followUpDate(pack, conversation)
  const title = isSealed ? seal.titleSealed : isChanged ? seal.titleChanged : seal.title

  return (
    <Screen bin="record" foot={foot()}>
      <h1>{title}</h1>
      <p className="soft seal-lead">
        {seal.agreements({ count: standingAgreements(conversation).length })}{' '}
        {lookAgain !== '' && seal.lookAgain({ day: formats.fullDay(lookAgain) })}
      </p>
      {isBlocked && <SealBlockers blockers={blockers} />}
      {remindersAt(pack, view.findings, 'seal').map(({ ruleId, text }) => (
        <Reminder key={ruleId}>
          <FormText of={text} />
        </Reminder>
      ))}
      {!isBlocked && !isSealed && <DayHeld />}
      <SealKnot />
      <SealChanges />
      {!isBlocked && <SealCode />}
      {!isBlocked && !isSealed && plan.confirmedBy.includes(view.me.id) && (
        <TextButton icon="pen" onPress={() => void navigate({ to: '/c/$id/agree', params })}>
          {seal.changeMind}
        </TextButton>
      )}
      {isSealed && <p className="seal-said">{seal.sealedText}</p>}
      {isChanged && (
        <TextButton icon="record" onPress={() => void navigate({ to: '/c/$id/file', params })}>
          {seal.toFile}
        </TextButton>
      )}
    </Screen>
  )

  function foot() {
    if (isBlocked) {
      return (
        <>
          <Button kind="go" wide icon="pen" onPress={() => void navigate({ to: '/c/$id/agree', params })}>
            {seal.toAgreements}
          </Button>
          <FetchTheirs />
        </>
      )
    }
    if (isSealed) {
      return (
        <Button kind="go" wide iconAfter="next" onPress={() => void navigate({ to: '/c/$id/file', params })}>
          {seal.toFile}
        </Button>
      )
    }
    return <ConfirmFoot />
  }
}

/** Out of reach of the network, what is missing here may be written on the other's phone. */
function FetchTheirs() {
  const { view } = useSession()
  const { seal, common } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  const { id, participants } = view.conversation
  const { state } = view.sync.relay
  const others = view.others.filter(isIn)
  if (others.length === 0 || (state !== 'offline' && state !== 'trouble')) return null
  const name = callNames(
    others.map(other => other.name),
    formats,
    common,
    participants,
  )
  return (
    <Button wide icon="scan" onPress={() => void navigate({ to: '/c/$id/together', params: { id } })}>
      {seal.fetch({ name })}
    </Button>
  )
}
