import type { Station } from '../../domain/conversation.ts'

export const stationRoute = {
  invite: '/c/$id/invite',
  prepare: '/c/$id/prepare',
  talk: '/c/$id/talk',
  agree: '/c/$id/agree',
  seal: '/c/$id/seal',
  file: '/c/$id/file',
  followup: '/c/$id/followup',
} as const satisfies Record<Station, string>
