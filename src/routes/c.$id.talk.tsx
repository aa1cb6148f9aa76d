import { createFileRoute } from '@tanstack/react-router'
import { placeOfGroup } from '../features/agree/places.ts'
import type { BesideQuestion } from '../features/talk/QuestionCard.tsx'
import { TalkScreen } from '../features/talk/TalkScreen.tsx'
import { fetchAhead } from '../i18n/words.ts'
import { late } from '../ui/late.tsx'

export const Route = createFileRoute('/c/$id/talk')({
  staticData: { station: 'talk', title: ({ common }) => common.stations.talk },
  // A phone out of the pocket begins here.
  beforeLoad: () => fetchAhead('talk'),
  component: () => <TalkScreen beside={beside} />,
})

const FromGroup = late(() => import('../features/prepare/FromGroup.tsx').then(code => code.FromGroup))

const beside: BesideQuestion = {
  fromGroup: question => <FromGroup node={question} />,
  placeInPlan: placeOfGroup,
}
