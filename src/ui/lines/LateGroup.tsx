import { type ComponentProps, lazy, Suspense } from 'react'
import type { BigGroup } from './BigGroup.tsx'
import type { GroupBraid } from './GroupBraid.tsx'
import type { GroupStrokes } from './GroupStrokes.tsx'

// Most people have no group: what draws one isn't needed for Home to stand.
const Strokes = lazy(() => import('./GroupStrokes.tsx').then(module => ({ default: module.GroupStrokes })))
const Braid = lazy(() => import('./GroupBraid.tsx').then(module => ({ default: module.GroupBraid })))
const Big = lazy(() => import('./BigGroup.tsx').then(module => ({ default: module.BigGroup })))

export const LateGroupStrokes = (of: ComponentProps<typeof GroupStrokes>) => (
  <Suspense>
    <Strokes {...of} />
  </Suspense>
)

export const LateGroupBraid = (of: ComponentProps<typeof GroupBraid>) => (
  <Suspense>
    <Braid {...of} />
  </Suspense>
)

export const LateBigGroup = (of: ComponentProps<typeof BigGroup>) => (
  <Suspense fallback={<div className="big-pair big-group" />}>
    <Big {...of} />
  </Suspense>
)
