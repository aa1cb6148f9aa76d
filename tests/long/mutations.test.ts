import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RunnableDevEnvironment } from 'vite'
import { expect, it } from 'vitest'
import { type Mutation, mutations } from './mutations.ts'
import { withMistake } from './withMistake.ts'

const seeds = Array.from({ length: Number(process.env.SEEDS ?? 1000) }, (_, at) => at + 1)
const only = process.env.MUTATION
const wanted = mutations.filter(({ name }) => !only || name === only)

it.each(wanted.filter(({ test }) => test === undefined))(
  'the simulation notices when $name',
  async mutation => {
    const caughtBy = await firstSeedThatFails(mutation)
    console.log(`${mutation.name}: seed ${caughtBy}`)
    expect(caughtBy).not.toBeNull()
  },
)

it.each(wanted.filter(({ test }) => test !== undefined))(
  '$test notices when $name',
  async ({ name, test }) => {
    const config = 'tests/long/mistaken.config.ts'
    const run = spawn('vitest', ['run', '--config', config, '--project', 'unit', test!, '--bail=1'], {
      env: { ...process.env, MISTAKE: name },
      shell: process.platform === 'win32',
    })
    let said = ''
    for (const stream of [run.stdout, run.stderr])
      stream.on('data', bytes => {
        said += bytes
      })
    const [status] = await once(run, 'close')
    expect(status, said).toBe(1)
    // What can't even be loaded would fail too.
    expect(said).toMatch(/AssertionError|Matcher did not succeed/)
  },
)

async function firstSeedThatFails(mutation: Mutation): Promise<number | null> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    plugins: [withMistake(mutation)],
  })
  try {
    const { runner } = server.environments.ssr as RunnableDevEnvironment
    const { play } = await runner.import('/tests/sync/simulation/run.ts')
    const { scheduleOf } = await runner.import('/tests/sync/simulation/schedule.ts')
    for (const seed of seeds) {
      const isCaught = await play(scheduleOf(seed)).then(
        () => false,
        () => true,
      )
      if (isCaught) return seed
    }
    return null
  } finally {
    await server.close()
  }
}
