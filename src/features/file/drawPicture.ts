import type { Pack } from '../../domain/pack.ts'
import { fail, type Result } from '../../domain/result.ts'
import type { Results } from '../../snapshot/content.ts'
import { iconPaths } from '../../ui/iconPaths.ts'
import type { SealedPlan } from '../../workspace/views.ts'

export type PictureType = 'image/jpeg' | 'image/png'

/** The pages of the sealed plan's picture. What draws is fetched only when something is to be drawn. */
export async function drawPicture(
  sealed: SealedPlan,
  pack: Pack,
  type: PictureType,
  results: Results | null = null,
): Promise<Result<Blob[], 'drawing-failed'>> {
  try {
    const { takeSnapshot } = await import('../../snapshot/takeSnapshot.ts')
    const taken = await takeSnapshot({ ...sealed, pack, results, drawings: iconPaths, format: { type } })
    return taken.ok ? taken : fail('drawing-failed')
  } catch {
    // No canvas, no memory, or a part of the app that isn't on the phone yet: trying again may help.
    return fail('drawing-failed')
  }
}
