import { agree } from './agree.ts'
import { backup } from './backup.ts'
import { devices } from './devices.ts'
import { ending } from './ending.ts'
import { file } from './file.ts'
import { handover } from './handover.ts'
import { invite } from './invite.ts'
import { prepare } from './prepare.ts'
import { seal } from './seal.ts'
import { settings } from './settings.ts'
import { start } from './start.ts'
import { talk } from './talk.ts'
import { trust } from './trust.ts'

export const all = {
  ...start,
  invite,
  prepare,
  talk,
  trust,
  agree,
  seal,
  file,
  settings,
  handover,
  backup,
  ending,
  devices,
}
