import { common } from './common.ts'
import { home } from './home.ts'

/** What the first screen says. */
export const start = { common, home }
