/** Where a piece is drawn, its face or its back; nowhere while it lies in the pile or the bag. */
export const pieceOn = (piece: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-piece], [data-turn]')].find(
    ({ dataset }) => dataset.piece === piece || dataset.turn === piece,
  )

/** False where it can't be seen. */
export function lookAtPiece(piece: string): boolean {
  const found = pieceOn(piece)
  found?.focus({ preventScroll: true })
  found?.scrollIntoView({ block: 'center', inline: 'nearest' })
  return found !== undefined
}
