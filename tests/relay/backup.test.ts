import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf } from '../../src/relay/hashing.ts'
import { chainOver, roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { WireClient } from './wireClient.ts'

let folder: string
let dataDir: string
let copy: string
let relay: RunningRelay | null = null
const here = roomOf('kept')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-backup-'))
  dataDir = join(folder, 'data')
  copy = join(folder, 'copy.sqlite')
})
afterEach(async () => {
  await relay?.kill('SIGKILL')
  relay = null
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<WireClient> {
  relay = await startRelay({ dataDir })
  return WireClient.connect(relay.url)
}

async function run(command: 'backup' | 'restore', file: string) {
  const program = fileURLToPath(new URL(`../../src/relay/${command}.ts`, import.meta.url))
  const child = spawn(process.execPath, [program, file], { env: { ...process.env, DATA_DIR: dataDir } })
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, error, code: code as number }
}

test('P-32 a backup is made while phones write, has all that was acknowledged before, and is survived when restored', async () => {
  const writer = await start()
  await writer.open(here)
  const sender = new Sender('maja')
  const log: Uint8Array[] = []
  const write = async () => {
    log.push(sender.next('update', 3_000))
    await writer.append(here.room, log.at(-1)!)
  }
  while (log.length < 150) await write()
  let isCopied = false
  const copying = run('backup', copy).finally(() => {
    isCopied = true
  })
  const before = log.length
  while (!isCopied) {
    await write()
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  expect(await copying).toMatchObject({
    error: '',
    code: 0,
    out: expect.stringMatching(/1 rooms, \d+ envelopes/),
  })
  await write()
  await relay!.kill('SIGTERM')

  expect(await run('restore', copy)).toMatchObject({ code: 0, out: expect.stringContaining('before-') })
  const back = await start()
  back.send({ type: 'open', ...here, cursor: log.length, chain: chainOver(log) })
  await back.expect('forked')
  const kept = await back.open(here)
  expect(kept.length).toBeGreaterThanOrEqual(before)
  expect(kept.map(String)).toEqual(log.slice(0, kept.length).map(String))
  sender.previous = hashOf(kept.at(-1)!)
  expect(await back.append(here.room, sender.next('snapshot'))).toBe(kept.length + 1)
}, 60_000)

test('a backup can be made of a stopped relay too, also of one that was killed', async () => {
  const client = await start()
  await client.open(here)
  await client.append(here.room, new Sender('maja').next())
  await relay!.kill('SIGKILL')
  expect(await run('backup', copy)).toMatchObject({ code: 0, out: expect.stringContaining('1 envelopes') })
  rmSync(dataDir, { recursive: true })
  expect(await run('restore', copy)).toMatchObject({ code: 0 })
  expect(await (await start()).open(here)).toHaveLength(1)
})

test('nothing is restored under a running relay, nor from a file that is cut, foreign or not there', async () => {
  const client = await start()
  await client.open(here)
  await client.append(here.room, new Sender('maja').next('update', 50_000))
  expect((await run('backup', copy)).code).toBe(0)
  expect(await run('restore', copy)).toMatchObject({
    code: 1,
    error: expect.stringContaining('stop it first'),
  })
  await relay!.kill('SIGTERM')

  truncateSync(copy, 20_000)
  const foreign = join(folder, 'foreign')
  writeFileSync(foreign, 'words')
  for (const file of [copy, foreign, join(folder, 'missing')])
    expect(await run('restore', file)).toMatchObject({
      code: 1,
      error: expect.stringContaining('Nothing was restored'),
    })
  expect(readdirSync(dataDir)).toEqual(['relay.sqlite'])
  expect(await (await start()).open(here)).toHaveLength(1)
})

test('a backup that fails leaves no file behind and says so', async () => {
  await start()
  const nowhere = join(folder, 'missing', 'copy')
  expect(await run('backup', nowhere)).toMatchObject({ code: 1, error: expect.stringContaining('No backup') })
  rmSync(dataDir, { recursive: true })
  await relay!.kill('SIGKILL')
  expect((await run('backup', copy)).code).toBe(1)
  expect(existsSync(copy) || existsSync(`${copy}.part`)).toBe(false)
})

test('A folder whose name is too long for a socket still has its relay, and the log says what can’t be done', async () => {
  dataDir = join(folder, 'x'.repeat(110))
  const client = await start()
  await client.open(here)
  await client.append(here.room, new Sender('maja').next())
  expect(relay?.logLines().join()).toContain('no-backup-socket')
  const refused = await run('backup', copy)
  expect(refused.code).toBe(1)
  expect(existsSync(copy)).toBe(false)
})
