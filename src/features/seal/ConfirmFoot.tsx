import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isParty } from '../../domain/participants.ts'
import { isSignature, type Signing, signingAsked } from '../../domain/signing.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { SignSheet } from './SignSheet.tsx'

/** The one yes that signs; afterwards, whom the plan waits for. */
export function ConfirmFoot() {
  const { session, view } = useSession()
  const { seal, common } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  const [isSigning, setSigning] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [failure, setFailure] = useState<keyof typeof seal.failures | null>(null)
  const { confirmedBy, hash } = view.plan
  const asked = signingAsked(view.pack, view.me.role)

  if (confirmedBy.includes(view.me.id) || !isParty(view.me)) {
    const lacking = view.others.filter(other => isParty(other) && !confirmedBy.includes(other.id))
    const name = formats.list(
      lacking.map(other => shortName(other.name, view.conversation.participants) || common.somebody),
    )
    const { state } = view.sync.relay
    const { waiting } = isSignature(asked) ? seal.sign : seal
    const told = isParty(view.me) ? waiting : seal.theirTurn
    return (
      <>
        <p className="seal-waiting" role="status">
          {told({ name })}
        </p>
        {(state === 'offline' || state === 'trouble') && (
          <Button
            wide
            icon="scan"
            onPress={() => void navigate({ to: '/c/$id/together', params: { id: view.conversation.id } })}
          >
            {common.sync.handOver({ name })}
          </Button>
        )}
      </>
    )
  }

  async function confirm(signing?: Signing) {
    setAsked(false)
    setSigning(true)
    setFailure(null)
    const confirmed = await session.confirmPlan(signing)
    setSigning(false)
    if (!confirmed.ok) setFailure(confirmed.failure)
  }

  return (
    <>
      {failure && (
        <Notice icon="warning" tone="warning" isNews>
          {seal.failures[failure]}
        </Notice>
      )}
      <Button
        kind="go"
        wide
        size="talk"
        isDisabled={isSigning || hash === null || view.isReadOnly || view.isFollower}
        onPress={() => (asked ? setAsked(true) : void confirm())}
      >
        {isSigning ? seal.confirming : isSignature(asked) ? seal.sign.open : seal.confirm}
      </Button>
      {asked && isAsked && (
        <SignSheet
          asked={asked}
          name={view.me.name}
          onSign={signing => void confirm(signing)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
