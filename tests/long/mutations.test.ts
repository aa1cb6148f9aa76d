import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createServer, type Plugin, type RunnableDevEnvironment } from 'vite'
import { expect, it } from 'vitest'

/** A mistake that somebody could make in the sync code; the simulation must notice each. */
interface Mutation {
  name: string
  file: string
  /** Occurs exactly once in the file. */
  from: string
  to: string
}

const mutations: Mutation[] = [
  {
    name: 'acknowledged := now after a merge from others',
    file: 'takeIn.ts',
    from: 'memory.acknowledged = withDeleted(memory.acknowledged, deleteSet)',
    to: 'memory.acknowledged = Y.snapshot(doc)',
  },
  {
    name: 'the cursor is on the disk before the text',
    file: 'roomSession.ts',
    from: 'const taken = takeIn(doc, memory, own.hex, read)',
    to: `memory.cursor += read.length
    await keep().catch(() => {})
    memory.cursor -= read.length
    const taken = takeIn(doc, memory, own.hex, read)`,
  },
  {
    name: 'what was refused counts as acknowledged',
    file: 'roomSender.ts',
    from: 'const { kind } = inFlight',
    to: 'const { kind, update } = inFlight\n    countContent(memory, own.hex, kind, update)',
  },
  {
    name: 'the second is counted though the first was refused',
    file: 'acknowledged.ts',
    from: 'if (!(struct instanceof Y.Skip) && clock <= known && end > known)',
    to: 'if (!(struct instanceof Y.Skip) && end > known)',
  },
  {
    name: 'nothing is sent again after a snapshot that lacks it',
    file: 'takeIn.ts',
    from: 'memory.acknowledged = grow(emptyAcknowledged, update)',
    to: 'memory.acknowledged = grow(memory.acknowledged, update)',
  },
  {
    name: 'a device keeps its name when it can’t go on under it',
    file: 'roomSender.ts',
    from: 'if (own.takeNext()) {',
    to: 'if (own === null) {',
  },
  {
    name: 'deletions are not compared',
    file: 'acknowledged.ts',
    from: 'for (const [client, deleted] of part.ds.clients) {',
    to: 'for (const [client, deleted] of new Map<number, Range[]>()) {',
  },
  {
    name: 'the chain is not kept',
    file: 'takeIn.ts',
    from: 'memory.chain = envelope.chain',
    to: '',
  },
  {
    name: 'a fork is taken for a beginning: what was acknowledged stays',
    file: 'roomMemory.ts',
    from: 'export const forgetLog = (memory: RoomMemory): void => void Object.assign(memory, startOfLog())',
    to: 'export const forgetLog = (memory: RoomMemory): void => void Object.assign(memory, { ...startOfLog(), acknowledged: memory.acknowledged })',
  },
  {
    name: 'what came from the relay is sent back',
    file: 'outbox.ts',
    from: 'if (origin === RELAY_ORIGIN) return',
    to: '',
  },
  {
    name: 'it is sent before it is saved',
    file: 'sealSaved.ts',
    from: 'if (!isSaved) return null',
    to: '',
  },
  {
    name: 'a receipt overtakes what was sent before it',
    file: 'roomSender.ts',
    from: 'if (inFlight !== null) return owesReceipt()',
    to: '',
  },
]

const seeds = Array.from({ length: Number(process.env.SEEDS ?? 1000) }, (_, at) => at + 1)
const only = process.env.MUTATION

it.each(mutations.filter(({ name }) => !only || name === only))(
  'the simulation notices when $name',
  async mutation => {
    const caughtBy = await firstSeedThatFails(mutation)
    console.log(`${mutation.name}: seed ${caughtBy}`)
    expect(caughtBy).not.toBeNull()
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

function withMistake({ file, from, to }: Mutation): Plugin {
  const path = fileURLToPath(new URL(`../../src/sync/${file}`, import.meta.url))
  // Should the code have moved on, the mistake must move with it.
  expect(readFileSync(path, 'utf8').split(from)).toHaveLength(2)
  return {
    name: 'with-mistake',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(`/src/sync/${file}`) ? code.replace(from, () => to) : undefined),
  }
}
