import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What is measured, by the folder that it is served from. */
export const built = {
  app: 'dist',
  bare: '.cache/bench/bare',
  picture: '.cache/bench/picture',
}

/** The app itself only when it isn't there: a run measures what lies in dist. */
export function buildAll(): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('What is to be measured could not be built')
}
