import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { AgreementId } from '../../domain/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { canWrite, fieldLabel, groupWords, missingIn, titleWords, useSpeech } from './agreementWords.ts'
import { ContestedChoice } from './ContestedChoice.tsx'
import { PlanWords } from './PlanWords.tsx'
import { placeOfGroup } from './places.ts'
import { RemovedAgreement } from './RemovedAgreement.tsx'
import './agree.css'

/** One agreement, field by field; each one filled is one more twist of the cord. */
export function AgreementScreen({
  agreement: id,
  isFromBench = false,
}: {
  agreement: AgreementId
  isFromBench?: boolean
}) {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages } = speech
  const { agree } = messages
  const navigate = useNavigate()
  const form = useRef<HTMLDivElement>(null)
  const agreement = view.conversation.agreements.find(each => each.id === id)
  // A part of a long plan that was open is open again.
  const hash = agreement && view.pack.plan?.tables ? placeOfGroup(agreement.group) : undefined
  const toAll = () =>
    void navigate({ to: '/c/$id/agree', params: { id: view.conversation.id }, ...(hash ? { hash } : {}) })
  const finish = () =>
    isFromBench ? void navigate({ to: '/c/$id/bench', params: { id: view.conversation.id } }) : toAll()
  const isGone = !agreement || (agreement.removed !== null && !agreement.removed.isContested)

  if (isGone) {
    return (
      <Screen
        bin="ours"
        foot={
          <Button kind="go" wide icon="list" onPress={toAll}>
            {agree.all}
          </Button>
        }
      >
        <h1>{agreement ? agree.title : agree.gone}</h1>
        {agreement ? <RemovedAgreement agreement={agreement} /> : <p className="lead">{agree.goneText}</p>}
      </Screen>
    )
  }

  const group = view.pack.plan?.groups.find(each => each.id === agreement.group)
  const missing = missingIn(agreement, view)
  const [first] = missing
  const fillNext = () => {
    const next = form.current?.querySelector<HTMLElement>('[data-next] :is(textarea, button, input)')
    next?.scrollIntoView({ block: 'center' })
    next?.focus({ preventScroll: true })
  }

  return (
    <Screen
      bin="ours"
      foot={
        first === undefined || !canWrite(view) ? (
          <Button kind="go" wide icon="check" onPress={finish}>
            {isFromBench ? agree.backToBench : agree.done}
          </Button>
        ) : (
          <div className="row">
            <Button wide onPress={fillNext}>
              <PlanWords>
                {missing.length === 1
                  ? agree.inTheWay.only({ what: fieldLabel(first, speech) })
                  : agree.inTheWay.several({ count: missing.length })}
              </PlanWords>
            </Button>
            <IconButton
              look="stone"
              icon={isFromBench ? 'bench' : 'list'}
              label={isFromBench ? agree.backToBench : agree.all}
              onPress={finish}
            />
          </div>
        )
      }
    >
      <h1>{group ? <PlanWords>{titleWords(group, speech)}</PlanWords> : agree.title}</h1>
      {group && view.pack.plan?.tables && (
        <p className="lead agree-lead">
          <PlanWords>{groupWords(group, speech)}</PlanWords>
        </p>
      )}
      {view.plan.sealed && (
        <div className="agree-sealed">
          <Notice icon="record">{agree.sealed}</Notice>
        </div>
      )}
      {agreement.removed?.isContested && <ContestedChoice agreement={agreement} />}
      <div ref={form} className="agreement-form">
        <AgreementForm agreement={agreement} missing={missing} />
      </div>
      <p className="agree-to-record small">{agree.toRecord}</p>
      {canWrite(view) && !agreement.removed && (
        <TextButton icon="trash" onPress={() => session.removeAgreement(id)}>
          {agree.removing.remove}
        </TextButton>
      )}
    </Screen>
  )
}
