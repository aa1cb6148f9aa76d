import { late } from '../late.tsx'

// Most people have no group: what draws one isn't needed for Home to stand.
export const LateGroupStrokes = late(() => import('./GroupStrokes.tsx').then(code => code.GroupStrokes))
export const LateGroupBraid = late(() => import('./GroupBraid.tsx').then(code => code.GroupBraid))
export const LateBigGroup = late(() => import('./BigGroup.tsx').then(code => code.BigGroup))
