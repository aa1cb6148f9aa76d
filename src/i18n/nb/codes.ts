import type { codes as source } from '../da/codes.ts'
import type { Shape } from '../shape.ts'

export const codes: Shape<typeof source> = {
  camera: 'Kameraet',
  code: ({ at, of }) => `Kode ${at} av ${of}`,
  making: 'Gjør koden klar',
  more: ({ have, of }) => `Har ${have} av ${of}. Fortsett.`,
}
