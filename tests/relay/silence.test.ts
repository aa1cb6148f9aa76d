import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { bytesOf, roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { WireClient } from './wireClient.ts'

let relay: RunningRelay
beforeEach(async () => {
  relay = await startRelay({ env: { TRUSTED_PROXIES: '1' } })
})
afterEach(() => relay.kill('SIGKILL'))

const address = '198.51.100.23'

test('P-71 after a busy run neither log nor metrics hold a room, token, device, address or content', async () => {
  const [maja, jonas] = await Promise.all(
    [1, 2].map(() => WireClient.connect(relay.url, { 'X-Forwarded-For': address })),
  )
  const secrets: Uint8Array[] = []
  for (let at = 0; at < 20; at++) {
    const { room, token } = roomOf(`secret ${at}`)
    const sender = new Sender(`secret ${at}`)
    const envelope = sender.next('update', 200)
    await maja!.open({ room, token })
    await maja!.append(room, envelope)
    expect(await jonas!.open({ room, token })).toHaveLength(1)
    maja!.send({ type: 'receipt', room, envelope: sender.sealed('receipt') })
    await jonas!.expect('receipt')
    secrets.push(room, token, sender.device, envelope.subarray(62))
    // Every kind of refusal: each is a chance to log too much.
    jonas!.send({ type: 'append', room, envelope: new Sender('x').next('update', 10).fill(9, 17, 40) })
    jonas!.send({ type: 'open', room, token: bytesOf(32, 'guess'), cursor: 0, chain: emptyChain() })
    jonas!.send({ type: 'append', room: roomOf('unopened').room, envelope })
    jonas!.socket.send(Buffer.from(room))
    for (let refused = 0; refused < 4; refused++) await jonas!.expect('error')
    if (at % 5 === 0) {
      maja!.send({ type: 'erase', room, token, envelope: sender.sealed('farewell') })
      await maja!.expect('erased')
      await jonas!.expect('ended')
    }
  }
  const metrics = await (await fetch(`${relay.url}/metrics`)).text()
  await relay.kill('SIGTERM')

  const lines = relay.logLines()
  expect(lines.map(line => JSON.parse(line).event)).toEqual(['started', 'stopped'])
  const text = [...lines, metrics].join('\n')
  for (const secret of secrets)
    for (const encoding of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(text).not.toContain(Buffer.from(secret).toString(encoding).slice(0, 16))
  for (const from of [address, '127.0.0.1', '::1']) expect(text).not.toContain(from)
})

test('P-71 metrics are in Prometheus’ text format: each with its help, its type and numbers', async () => {
  const response = await fetch(`${relay.url}/metrics`)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4')
  const lines = (await response.text()).split('\n')
  expect(lines.pop()).toBe('')
  const types = new Map<string, string>()
  for (const line of lines) {
    const [, helped] = /^# HELP (relay_[a-z_]+) .+\.$/.exec(line) ?? []
    const [, typed, type] = /^# TYPE (relay_[a-z_]+) (gauge|counter)$/.exec(line) ?? []
    const [, named] = /^(relay_[a-z_]+)(?:\{code="[a-z0-9-]+"\})? \d+$/.exec(line) ?? []
    if (typed) types.set(typed, type!)
    if (named) expect(types.has(named), named).toBe(true)
    expect(helped ?? typed ?? named, line).toBeDefined()
  }
  for (const [name, type] of types) expect(name.endsWith('_total'), name).toBe(type === 'counter')
  expect(types.size).toBeGreaterThan(10)
})
