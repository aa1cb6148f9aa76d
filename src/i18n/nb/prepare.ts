import type { prepare as source } from '../da/prepare.ts'
import type { Shape } from '../shape.ts'

export const prepare: Shape<typeof source> = {
  title: 'Forbered',
}
