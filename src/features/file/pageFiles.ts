import type { Pack } from '../../domain/pack.ts'
import type { Plan } from '../../domain/planFormat.ts'
import { fileName } from '../../snapshot/fileName.ts'

/** Pages under the names that they go by outside the app. */
export function pageFiles(pages: Blob[], plan: Plan, pack: Pack, isResults = false): File[] {
  return pages.map((page, at) => {
    const ending = page.type === 'image/png' ? 'png' : 'jpg'
    const name = fileName({ plan, pack, ending, isResults, page: { number: at + 1, count: pages.length } })
    return new File([page], name, { type: page.type || 'image/jpeg' })
  })
}
