import { useNavigate } from '@tanstack/react-router'
import { absentAmong } from '../../domain/participants.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useWayBack } from '../../ui/useWayBack.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { DeclinedDevices } from './DeclinedDevices.tsx'
import { DeviceQuestion } from './DeviceQuestion.tsx'
import { FourWords } from './FourWords.tsx'
import { ReplacedDevices } from './ReplacedDevices.tsx'
import './trust.css'

/** Is there nobody between the phones? Four words to say aloud; a phone that nobody knows is decided on here. */
export function WordsScreen() {
  const { view } = useSession()
  const { common, trust, handover } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  const params = { id: view.conversation.id }
  const goBack = useWayBack(() => void navigate({ to: '/c/$id', params }))
  const question = view.deviceNews.find(({ kind }) => kind === 'unknown')
  if (question) return <DeviceQuestion key={question.device.signKey} news={question} onBack={goBack} />

  const missing = absentAmong(view.others)
  const names =
    formats.list(missing.map(({ name }) => shortName(name, view.conversation.participants))) ||
    common.somebody
  return (
    <Screen
      foot={
        missing.length > 0 ? (
          <Button kind="go" wide onPress={() => void navigate({ to: '/c/$id/invite', params })}>
            {handover.closed.toInvitation}
          </Button>
        ) : (
          <Button wide icon="back" onPress={goBack}>
            {common.buttons.back}
          </Button>
        )
      }
    >
      <h1>{trust.title}</h1>
      {missing.length > 0 ? (
        <p className="lead">{trust.notYet({ name: names })}</p>
      ) : (
        <>
          <p className="lead">{trust.why}</p>
          <FourWords />
          <h2 className="trust-differ">{trust.differ}</h2>
          <ol className="steps">
            {trust.differSteps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      <DeclinedDevices />
      <ReplacedDevices />
    </Screen>
  )
}
