import type { codes as source } from '../da/codes.ts'
import type { Shape } from '../shape.ts'

export const codes: Shape<typeof source> = {
  camera: 'Kameran',
  code: ({ at, of }) => `Kod ${at} av ${of}`,
  making: 'Gör koden klar',
  more: ({ have, of }) => `Har ${have} av ${of}. Fortsätt.`,
}
