import { createFileRoute } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { placeOfGroup } from '../features/agree/places.ts'
import type { BesideQuestion } from '../features/talk/QuestionCard.tsx'
import { TalkScreen } from '../features/talk/TalkScreen.tsx'
import { fetchAhead } from '../i18n/words.ts'

export const Route = createFileRoute('/c/$id/talk')({
  staticData: { station: 'talk', title: ({ common }) => common.stations.talk },
  // A phone out of the pocket begins here.
  beforeLoad: () => fetchAhead('talk'),
  component: () => <TalkScreen beside={beside} />,
})

const FromGroup = lazy(() =>
  import('../features/prepare/FromGroup.tsx').then(module => ({ default: module.FromGroup })),
)

const beside: BesideQuestion = {
  fromGroup: question => (
    <Suspense>
      <FromGroup node={question} />
    </Suspense>
  ),
  placeInPlan: placeOfGroup,
}
