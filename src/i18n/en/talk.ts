import type { talk as source } from '../da/talk.ts'
import type { Shape } from '../shape.ts'

export const talk: Shape<typeof source> = {
  title: 'Talk',
}
