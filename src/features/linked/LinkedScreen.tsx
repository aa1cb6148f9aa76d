import { useNavigate } from '@tanstack/react-router'
import { nodeOf } from '../../domain/content.ts'
import type { LinkedConversation } from '../../domain/pack.ts'
import { isIn } from '../../domain/participants.ts'
import { carriesPlan, linksBetweenTwo } from '../../domain/parts.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { LinkedTalkRow } from './LinkedTalkRow.tsx'
import './linked.css'

/** The talks that the form has beside the yearly one: each for itself, with the same people. */
export function LinkedScreen() {
  const { view } = useSession()
  const { common, linked: words } = useMessages()
  const navigate = useNavigate()
  const { id, part } = view.conversation
  const isAnybodyThere = view.others.some(isIn)
  const links = part === null ? linksBetweenTwo(view.wholeForm) : []
  return (
    <Screen
      foot={
        <Button wide icon="back" onPress={() => void navigate({ to: '/c/$id', params: { id } })}>
          {words.back}
        </Button>
      }
    >
      <h1>{common.titles.linked}</h1>
      <p className="lead">{words.lead}</p>
      {!isAnybodyThere && (
        <div className="linked-form">
          <Notice icon="clock">{words.notYet}</Notice>
        </div>
      )}
      {links.map(link => (
        <LinkedForm key={link.id} link={link} canBegin={isAnybodyThere && !view.isReadOnly} />
      ))}
    </Screen>
  )
}

function LinkedForm({ link, canBegin }: { link: LinkedConversation; canBegin: boolean }) {
  const { view } = useSession()
  const { linked: words } = useMessages()
  const navigate = useNavigate()
  const { id, linked } = view.conversation
  const talks = linked.filter(talk => talk.part === link.id)
  const about = (link.about ?? []).flatMap(node => nodeOf(view.wholeForm, node) ?? [])
  const begin = () => void navigate({ to: '/new', search: view.isTrial ? {} : { after: id, part: link.id } })
  return (
    <section className="linked-form">
      <Paper cut="b">
        <h2 className="paper-title">
          <FormText of={link} />
        </h2>
        {talks.map(talk => (
          <LinkedTalkRow key={talk.conversation} talk={talk} />
        ))}
        <ul className="facts">
          {about.map(node => (
            <li key={node.id}>
              <Icon name="eye" />
              <span>
                <FormText of={node.wording} />
              </span>
            </li>
          ))}
          <li>
            <Icon name="lock" />
            <span>{view.plan.sealed && carriesPlan(link) ? words.withPlan : words.forItself}</span>
          </li>
        </ul>
        {canBegin && (
          <Button kind={talks.length === 0 ? 'go' : 'plain'} wide icon="plus" onPress={begin}>
            {talks.length === 0 ? words.make : words.makeAnother}
          </Button>
        )}
      </Paper>
    </section>
  )
}
