import { agree } from './agree.ts'
import { common } from './common.ts'
import { file } from './file.ts'
import { home } from './home.ts'
import { invite } from './invite.ts'
import { prepare } from './prepare.ts'
import { seal } from './seal.ts'
import { settings } from './settings.ts'
import { talk } from './talk.ts'

export const all = { common, home, invite, prepare, talk, agree, seal, file, settings }
