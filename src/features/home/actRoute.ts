import type { WaitsFor } from '../../domain/path.ts'

/** Where a press leads: straight to the act that waits, not to a station in between. */
export const actRoute = {
  invite: '/c/$id/invite',
  // To another talk: it is said at the head of this one.
  answer: '/c/$id',
  'ask-anew': '/c/$id/invite',
  'confirm-setting': '/c/$id/invite',
  pick: '/c/$id/keywords',
  'open-picks': '/c/$id/keywords',
  'send-issues': '/c/$id/invite',
  prepare: '/c/$id/prepare',
  talk: '/c/$id/talk',
  'talk-on': '/c/$id/talk',
  agree: '/c/$id/agree',
  'confirm-plan': '/c/$id/seal',
  file: '/c/$id/file',
  followup: '/c/$id/followup',
  done: '/c/$id',
} as const satisfies Record<WaitsFor['act'], string>
