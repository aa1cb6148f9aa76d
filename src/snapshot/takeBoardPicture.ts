import { type Canvas2D, canvasMetrics, loadFonts } from './canvasFonts.ts'
import { newCanvas } from './grainTile.ts'
import { type LaidBoard, layoutBoard } from './layoutBoard.ts'
import { renderBoard } from './paint.ts'

/** *Ours*, never the record's: it is drawn from the board as it lies, and no part of a sealed plan. */
export async function takeBoardPicture(board: LaidBoard): Promise<Blob> {
  await loadFonts()
  return renderBoard(layoutBoard(board, canvasMetrics(newCanvas(1, 1).getContext('2d') as Canvas2D)))
}
