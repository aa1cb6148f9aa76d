import { resolve } from 'node:path'

export type Settings = {
  port: number
  /** One address, or both loopback addresses when none is set. */
  hosts: string[]
  dataDir: string
  dist: string
}

/**
 * PORT (8787; 0 takes a free one) · HOST (127.0.0.1, and ::1 where there is one; a container wants 0.0.0.0) ·
 * DATA_DIR (./data) · DIST (./dist, the built app). Throws on a port that isn't one.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${env.PORT}`)
  return {
    port,
    hosts: env.HOST ? [env.HOST] : ['127.0.0.1', '::1'],
    dataDir: resolve(env.DATA_DIR || './data'),
    dist: resolve(env.DIST || './dist'),
  }
}
