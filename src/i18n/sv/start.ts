import { common } from './common.ts'
import { home } from './home.ts'

/** What the first screen says. */
export const start = { common, home }

/** What the others say, fetched when one of them speaks. */
export const later = {
  begin: () => import('./begin.ts'),
  invite: () => import('./invite.ts'),
  group: () => import('./group.ts'),
  edition: () => import('./edition.ts'),
  join: () => import('./join.ts'),
  codes: () => import('./codes.ts'),
  prepare: () => import('./prepare.ts'),
  talk: () => import('./talk.ts'),
  bench: () => import('./bench.ts'),
  trust: () => import('./trust.ts'),
  again: () => import('./again.ts'),
  agree: () => import('./agree.ts'),
  seal: () => import('./seal.ts'),
  file: () => import('./file.ts'),
  several: () => import('./several.ts'),
  settings: () => import('./settings.ts'),
  handover: () => import('./handover.ts'),
  backup: () => import('./backup.ts'),
  ending: () => import('./ending.ts'),
  devices: () => import('./devices.ts'),
  people: () => import('./people.ts'),
  linked: () => import('./linked.ts'),
  modules: () => import('./modules.ts'),
  laid: () => import('./laid.ts'),
  bring: () => import('./bring.ts'),
  board: () => import('./board.ts'),
  welcome: () => import('./welcome.ts'),
}
