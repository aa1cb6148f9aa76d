import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type RunningRelay = {
  /** `http://127.0.0.1:<port>` */
  url: string
  port: number
  dataDir: string
  /** What it logged so far, one JSON object a line. */
  logLines(): readonly string[]
  /** Ends the process and waits for it; resolves with the exit code, null when the signal ended it. */
  kill(signal?: NodeJS.Signals): Promise<number | null>
}

export type StartOptions = {
  dataDir?: string
  port?: number
  dist?: string
  /** Further settings, as environment variables. */
  env?: Record<string, string>
  /** A program that runs the relay as its own process, with its arguments. */
  under?: readonly string[]
}

const main = fileURLToPath(new URL('../../src/relay/main.ts', import.meta.url))

/** Whatever ends the tests also closes this pipe, so that no relay outlives a run that was broken off. */
const endWithParent = `data:text/javascript,${encodeURIComponent(
  "process.stdin.on('end', () => process.exit(1)).resume()",
)}`

/**
 * The real process on a port of its own. Its data go into `dataDir`, which stays, or else into a temporary
 * folder, which goes when the process is killed.
 */
export async function startRelay(options: StartOptions = {}): Promise<RunningRelay> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'relay-'))
  const { HOST: _, ...env } = process.env
  const [command, ...args] = [...(options.under ?? []), process.execPath, '--import', endWithParent, main]
  const child = spawn(command!, args, {
    env: {
      ...env,
      ...options.env,
      PORT: `${options.port ?? 0}`,
      DATA_DIR: dataDir,
      DIST: options.dist ?? join(dataDir, 'no-dist'),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const log: string[] = []
  createInterface(child.stderr).on('line', line => log.push(line))

  const port = await Promise.race([
    portFrom(createInterface(child.stdout)),
    exited.then(([code]) => Promise.reject(new Error(`relay ended with ${code}: ${log.join('\n')}`))),
  ])
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    logLines: () => log,
    async kill(signal = 'SIGTERM') {
      child.kill(signal)
      const [code] = await exited
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

async function portFrom(lines: AsyncIterable<string>): Promise<number> {
  for await (const line of lines) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]
    if (port) return Number(port)
  }
  return new Promise(() => {})
}
