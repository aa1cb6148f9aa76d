import type { codes as source } from '../da/codes.ts'
import type { Shape } from '../shape.ts'

export const codes: Shape<typeof source> = {
  camera: 'The camera',
  code: ({ at, of }) => `Code ${at} of ${of}`,
  making: 'Getting the code ready',
  more: ({ have, of }) => `Got ${have} of ${of}. Keep going.`,
}
