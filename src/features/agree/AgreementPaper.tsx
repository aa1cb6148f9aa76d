import { Link } from '@tanstack/react-router'
import type { Agreement } from '../../domain/conversation.ts'
import type { PlanField } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import {
  askedFields,
  canWrite,
  fieldLabel,
  firstTextOf,
  missingIn,
  nameOf,
  readValue,
  useSpeech,
} from './agreementWords.ts'
import { ContestedChoice } from './ContestedChoice.tsx'
import { PlanWords } from './PlanWords.tsx'

interface AgreementPaperProps {
  agreement: Agreement
  cut: 'a' | 'b' | 'c'
  /** More stand here than the form allows, so each can be taken away where they stand together. */
  isOneTooMany: boolean
}

/** An agreement as it will read; the whole paper opens it. */
export function AgreementPaper({ agreement, cut, isOneTooMany }: AgreementPaperProps) {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages, formats } = speech
  const { group, inTheWay } = messages.agree
  const { plan } = view.pack
  if (!plan) return null
  const missing = missingIn(agreement, view)
  const what = firstTextOf(agreement, plan)
  const heading = askedFields(plan, agreement.group).find(({ type }) => type === 'text')
  const facts = askedFields(plan, agreement.group)
    .filter(field => field !== heading)
    .map(field => ({ field, text: readValue(agreement.values[field.id], field, speech) }))
    .filter(({ text }) => text !== '')
  const late = view.findings.flatMap(({ what: found }) =>
    found.kind === 'date-too-late' && found.agreement === agreement.id ? [found] : [],
  )

  return (
    <Paper cut={cut}>
      <h3 className={what === '' ? 'soft' : 'hand said'}>
        <Link
          className="agreement-link"
          to="/c/$id/agree/$agreement"
          params={{ id: view.conversation.id, agreement: agreement.id }}
        >
          {what === '' ? <PlanWords>{nameOf(agreement, speech)}</PlanWords> : what}
        </Link>
      </h3>
      {facts.length > 0 && (
        <dl className="agreement-facts">
          {facts.map(({ field, text }) => (
            <div key={field.id} data-type={field.type}>
              <dt>
                <FormText of={field} />
              </dt>
              <dd className="hand said">{isChosen(field) ? <PlanWords>{text}</PlanWords> : text}</dd>
            </div>
          ))}
        </dl>
      )}
      {missing.length > 0 && (
        <p className="agreement-lacks">
          <Icon name="pen" />
          <span>
            <b>{group.draft}.</b>{' '}
            <PlanWords>
              {group.missing({ what: formats.list(missing.map(id => fieldLabel(id, speech))) })}
            </PlanWords>
          </span>
        </p>
      )}
      {late.map(({ field, latest }) => (
        <p key={field} className="agreement-lacks">
          <Icon name="warning" />
          <span>
            <PlanWords>
              {inTheWay.tooLate({ what: fieldLabel(field, speech), day: formats.fullDay(latest) })}
            </PlanWords>
          </span>
        </p>
      ))}
      {agreement.removed?.isContested && <ContestedChoice agreement={agreement} />}
      {isOneTooMany && !agreement.removed && canWrite(view) && (
        <div className="one-too-many">
          <TextButton icon="trash" onPress={() => session.removeAgreement(agreement.id)}>
            {messages.agree.removing.remove}
          </TextButton>
        </div>
      )}
    </Paper>
  )
}

/** Of the form's own words, while the others are what people write. */
const isChosen = ({ type }: PlanField) => type === 'choice' || type === 'parts'
