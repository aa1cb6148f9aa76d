import type { Plan } from '../../domain/planFormat.ts'
import type { AsyncCache } from './asyncCache.ts'

/** What has been computed for a view that can't wait. */
export interface Computed {
  hash: AsyncCache<string>
  truth: AsyncCache<boolean>
  /** Null when the bytes aren't those of the hash, or no canonical plan. */
  plan: AsyncCache<Plan | null>
}
