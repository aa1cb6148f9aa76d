/** What is said wherever codes go from screen to screen. */
export const codes = {
  camera: 'Kameraet',
  code: ({ at, of }: { at: number; of: number }) => `Kode ${at} af ${of}`,
  making: 'Gør koden klar',
  more: ({ have, of }: { have: number; of: number }) => `Har ${have} af ${of}. Bliv ved.`,
}
