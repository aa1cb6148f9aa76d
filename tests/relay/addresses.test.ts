import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { limits } from '../../src/protocol/limits.ts'
import { Addresses, addressOf } from '../../src/relay/addresses.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage

test('P-68 X-Forwarded-For counts only from behind the proxies that were named, and from its end', () => {
  const request = from('127.0.0.1', '203.0.113.1, 198.51.100.2,  198.51.100.3')
  expect(addressOf(request, 0)).toBe('127.0.0.1')
  expect(addressOf(request, 1)).toBe('198.51.100.3')
  expect(addressOf(request, 2)).toBe('198.51.100.2')
  expect(addressOf(request, 9)).toBe('127.0.0.1')
  expect(addressOf(from('127.0.0.1'), 1)).toBe('127.0.0.1')
})

test('P-68 IPv6 addresses of one network are one, and IPv4 stays what it is in any clothes', () => {
  expect(addressOf(from('::ffff:192.0.2.7'), 0)).toBe('192.0.2.7')
  expect(addressOf(from('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2')
  expect(addressOf(from('2001:0db8:1:2::9'), 0)).toBe('2001:db8:1:2')
  expect(addressOf(from('2001:db8::9'), 0)).toBe('2001:db8:0:0')
  expect(addressOf(from('2001:db8:0:1::9'), 0)).toBe('2001:db8:0:1')
  expect(addressOf(from('::1'), 0)).toBe('0:0:0:0')
  expect(addressOf(from('fe80::1%eth0'), 0)).toBe('fe80:0:0:0')
})

test('P-68 an address has so many connections and no more, and others are not counted with it', () => {
  const addresses = new Addresses({ ...limits, maxConnectionsPerAddress: 2 }, () => 0)
  const first = addresses.enter('192.0.2.1')
  expect(addresses.enter('192.0.2.1')).not.toBeNull()
  expect(addresses.enter('192.0.2.1')).toBeNull()
  expect(addresses.enter('192.0.2.2')).not.toBeNull()
  first!.leave()
  expect(addresses.enter('192.0.2.1')).not.toBeNull()
})

test('P-68 who comes and goes too fast waits, also after being forgotten and not before', () => {
  let now = 0
  const addresses = new Addresses({ ...limits, connectionBurstOfAddress: 3 }, () => now)
  const comeAndGo = () => {
    const entered = addresses.enter('192.0.2.1')
    entered?.leave()
    return entered !== null
  }
  expect([comeAndGo(), comeAndGo(), comeAndGo(), comeAndGo()]).toEqual([true, true, true, false])
  addresses.forgetOld()
  expect(comeAndGo()).toBe(false)
  now = 3_600_000
  addresses.forgetOld()
  expect(comeAndGo()).toBe(true)
})
