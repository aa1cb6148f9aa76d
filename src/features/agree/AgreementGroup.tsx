import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Agreement } from '../../domain/conversation.ts'
import { packText } from '../../i18n/packText.ts'
import { Icon } from '../../ui/Icon.tsx'
import { type IconName, iconPaths } from '../../ui/iconPaths.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AgreementPaper } from './AgreementPaper.tsx'
import { canWrite, firstTextOf, type Group, topicOf, useSpeech } from './agreementWords.ts'
import { placeOfGroup } from './obstacles.ts'
import { RemovedAgreement } from './RemovedAgreement.tsx'

/** One perspective of the form with what was agreed about it. */
export function AgreementGroup({ group }: { group: Group }) {
  const { session } = useSession()
  const { view, messages, language } = useSpeech()
  const words = messages.agree
  const navigate = useNavigate()
  const agreements = view.conversation.agreements.filter(agreement => agreement.group === group.id)
  // Those that were gone when the screen opened lie folded away; one that goes now leaves a line in its place.
  const [goneBefore] = useState(() => new Set(agreements.filter(isRemoved).map(({ id }) => id)))
  const shown = agreements.filter(agreement => !isRemoved(agreement) || !goneBefore.has(agreement.id))
  const older = agreements.filter(
    agreement =>
      isRemoved(agreement) &&
      goneBefore.has(agreement.id) &&
      view.pack.plan &&
      firstTextOf(agreement, view.pack.plan) !== '',
  )
  const tooMany = view.findings.find(
    ({ what }) => what.kind === 'over-limit' && what.group === group.id,
  )?.what

  function add() {
    const agreement = session.addAgreement(group.id)
    void navigate({ to: '/c/$id/agree/$agreement', params: { id: view.conversation.id, agreement } })
  }

  return (
    <section className="agree-part" id={placeOfGroup(group.id)}>
      <h2 className="agree-group-name">
        <GroupIcon name={view.pack.nodes.find(node => node.id === group.id)?.icon} />
        {packText(group, language)}
      </h2>
      {tooMany?.kind === 'over-limit' && (
        <Notice icon="warning" tone="warning">
          {words.group.overLimit(tooMany)}
        </Notice>
      )}
      {shown.length === 0 && <p className="soft">{words.group.empty}</p>}
      {shown.map((agreement, at) =>
        isRemoved(agreement) ? (
          <RemovedAgreement key={agreement.id} agreement={agreement} />
        ) : (
          <AgreementPaper key={agreement.id} agreement={agreement} cut={cuts[at % cuts.length] ?? 'a'} />
        ),
      )}
      {canWrite(view) && (
        <TextButton icon="plus" onPress={add}>
          {words.group.add({ topic: topicOf(group, language) })}
        </TextButton>
      )}
      {older.length > 0 && (
        <details>
          <summary>
            <Icon name="down" />
            {words.removing.older({ count: older.length })}
          </summary>
          {older.map(agreement => (
            <RemovedAgreement key={agreement.id} agreement={agreement} />
          ))}
        </details>
      )}
    </section>
  )
}

const isRemoved = ({ removed }: Agreement) => removed !== null && !removed.isContested
const cuts = ['b', 'a', 'c'] as const

/** A pack may name a drawing that this app hasn't got. */
function GroupIcon({ name }: { name: string | undefined }) {
  return name !== undefined && Object.hasOwn(iconPaths, name) ? <Icon name={name as IconName} /> : null
}
