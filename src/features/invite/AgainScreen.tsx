import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { isParty } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { StatusHead } from '../../ui/StatusHead.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import type { Readmission } from '../../workspace/conversationSession.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AskWhoAnswered } from './AskWhoAnswered.tsx'
import { CodeLoop } from './CodeLoop.tsx'
import { ExplainAgain } from './ExplainAgain.tsx'
import { OpenInvitation } from './OpenInvitation.tsx'
import './invite.css'

/** Somebody lost the phone: a new invitation into the conversation that goes on already. */
export function AgainScreen() {
  const { view } = useSession()
  const { common, again, bring } = useMessages()
  const navigate = useNavigate()
  const acts = useReadmission()
  const [isExplained, setExplained] = useState(false)
  const { readmission } = view
  useHeadingFocus(isExplained ? 'explained' : (readmission?.state ?? 'none'))
  const who = view.others.find(({ id }) => id === readmission?.of)
  // Whoever is brought along hasn't lost a phone.
  const isNew = who !== undefined && !isParty(who)
  const words = isNew ? { ...again, ...bring.again, done: '' } : again
  const name = shortName(who?.name ?? '', view.conversation.participants) || common.somebody

  const toTalk = (
    <Button wide onPress={() => void navigate({ to: '/c/$id', params: { id: view.conversation.id } })}>
      {again.toTalk}
    </Button>
  )
  const anew = (
    <Button
      kind="go"
      wide
      icon="flip"
      isDisabled={view.isReadOnly}
      onPress={() => readmission && void acts.begin(readmission.of)}
    >
      {words.begin({ name })}
    </Button>
  )
  const said = (title: string, text: string, foot = toTalk) => (
    <Screen foot={foot}>
      <StatusHead title={title} text={text} />
    </Screen>
  )

  if (!readmission || isExplained)
    return (
      <ExplainAgain
        onBegin={of => {
          setExplained(false)
          void acts.begin(of)
        }}
      />
    )
  switch (readmission.state) {
    case 'open':
      return (
        <Screen foot={toTalk}>
          <OpenInvitation
            invitation={readmission}
            name={name}
            title={words.openTitle({ name })}
            validUntil={words.validUntil}
            acts={{
              renew: () => acts.begin(readmission.of),
              offerCodes: acts.offerCodes,
              takeAnswer: acts.takeAnswer,
            }}
          />
          <p className="centred">
            <TextButton onPress={() => void acts.decide(false)}>{words.withdraw}</TextButton>
          </p>
        </Screen>
      )
    case 'asked':
      return <AskWhoAnswered asked={readmission} name={name} onDecide={isThem => void acts.decide(isThem)} />
    case 'admitted':
      return (
        <Screen foot={toTalk}>
          <StatusHead title={words.admittedTitle({ name })} text={words.admitted} />
          <section className="answer-codes">
            <h2>{words.showTitle}</h2>
            <p>{words.showText({ name })}</p>
            <ShownConversation makeCodes={acts.admissionCodes} />
          </section>
        </Screen>
      )
    case 'done':
      return (
        <Screen foot={toTalk}>
          <StatusHead
            title={words.doneTitle({ name })}
            text={isNew ? bring.again.done({ name }) : again.done}
          />
          <TextButton icon="phone" onPress={() => setExplained(true)}>
            {isNew ? again.offer({ name }) : again.onceMore}
          </TextButton>
        </Screen>
      )
    case 'refused':
      return said(words.refusedTitle, words.refused, anew)
    case 'elsewhere':
      return said(words.elsewhereTitle, words.elsewhere, anew)
  }
}

/** The whole conversation: only when somebody asks for it, and as it stands then. */
function ShownConversation({ makeCodes }: { makeCodes(): Promise<string[]> }) {
  const { again } = useMessages()
  const [isShown, setShown] = useState(false)
  if (isShown) return <CodeLoop makeCodes={makeCodes} />
  return (
    <Button wide icon="scan" onPress={() => setShown(true)}>
      {again.show}
    </Button>
  )
}

/** Its code comes when it's needed, and each act waits for it. */
function useReadmission(): Readmission {
  const { session } = useSession()
  useEffect(() => void session.readmission().catch(() => {}), [session])
  return useMemo(
    () => ({
      begin: async of => (await session.readmission()).begin(of),
      offerCodes: async () => (await session.readmission()).offerCodes(),
      takeAnswer: async text => (await session.readmission()).takeAnswer(text),
      decide: async isThem => (await session.readmission()).decide(isThem),
      admissionCodes: async () => (await session.readmission()).admissionCodes(),
    }),
    [session],
  )
}
