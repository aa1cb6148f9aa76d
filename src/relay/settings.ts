import { resolve } from 'node:path'

export type Settings = {
  port: number
  /** One address, or both loopback addresses when none is set. */
  hosts: string[]
  dataDir: string
  dist: string
  maxStoreBytes: number
  trustedProxies: number
}

/**
 * PORT (8787; 0 takes a free one) · HOST (127.0.0.1, and ::1 where there is one; a container wants 0.0.0.0) ·
 * DATA_DIR (./data) · DATA_MAX_MB (4096: how large the database may grow) · DIST (./dist, the built app) ·
 * TRUSTED_PROXIES (0: how many proxies add to X-Forwarded-For). Throws on a number that isn't one.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: readNumber(env, 'PORT', 8787, 65_535),
    hosts: env.HOST ? [env.HOST] : ['127.0.0.1', '::1'],
    dataDir: resolve(env.DATA_DIR || './data'),
    dist: resolve(env.DIST || './dist'),
    maxStoreBytes: readNumber(env, 'DATA_MAX_MB', 4096, 1e9) * 1024 * 1024,
    trustedProxies: readNumber(env, 'TRUSTED_PROXIES', 0, 10),
  }
}

function readNumber(env: NodeJS.ProcessEnv, name: string, usual: number, most: number): number {
  const value = Number(env[name] || usual)
  if (Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new Error(`${name} is no number from 0 to ${most}: ${env[name]}`)
}
