import type { Pack } from '../../domain/pack.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
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
    const [{ takeSnapshot }, { defaultFormat }] = await Promise.all([
      import('../../snapshot/takeSnapshot.ts'),
      import('../../snapshot/paint.ts'),
    ])
    const { canonical, confirmations, hash, checkCode } = sealed
    const format = { ...defaultFormat, type }
    const taken = await takeSnapshot({
      canonical,
      confirmations,
      hash,
      checkCode,
      pack,
      results,
      drawings: iconPaths,
      format,
    })
    return taken.ok ? ok(taken.value.pages.map(({ image }) => image)) : fail('drawing-failed')
  } catch {
    // No canvas, no memory, or a part of the app that isn't on the phone yet: trying again may help.
    return fail('drawing-failed')
  }
}
