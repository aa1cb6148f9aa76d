import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../src/crypto/bytes.ts'
import { checksum24 } from '../../src/crypto/checksum.ts'
import { toBase64Url } from '../../src/crypto/encoding.ts'
import { newInvitationSecret, readInvitation, toLink } from '../../src/crypto/invitation.ts'
import { failureOf, valueIn } from './known.ts'

const origin = 'https://side.example'
const secret = newInvitationSecret()
const link = toLink(origin, secret)
const bare = link.split('#')[1]!
const isRead = (text: string) => expect(valueIn(readInvitation(text, origin)).secret, text).toEqual(secret)
const checked = (text: string) => text + toBase64Url(checksum24(utf8(text)))

describe('an invitation', () => {
  it('is read from its link, its bare text, and the part after the #', () => {
    for (const text of [link, ` ${link}\n`, bare, `#${bare}`, ` ${bare} `]) isRead(text)
  })

  it('is read out of a mail, also one that quotes, wraps or punctuates it', () => {
    isRead(`Hej Jonas!\nVi ses på torsdag: ${link}\nMaja\nhttps://kommune.example/om`)
    isRead(`Se <${link}>.`)
    isRead(`(${link}), hilsen Maja`)
    isRead(`https://kommune.example/i#nyheder og ${link}`)
    isRead(`${link.slice(0, 50)}=\r\n${link.slice(50)}\r\nMaja`)
    isRead(`> Hej\n> ${link.slice(0, 60)}\n> ${link.slice(60)}\n> Maja`)
    isRead(`${link.slice(0, -2)}\n${link.slice(-2)}`)
  })

  it('is read without the beginning of its address, and out of what a mail’s guard puts in its place', () => {
    isRead(link.replace('https://', ''))
    isRead(`Linket: ${link.replace('https://', '')}, hilsen Maja`)
    const escaped = encodeURIComponent(link)
    isRead(`https://eur01.safelinks.protection.outlook.com/?url=${escaped}&data=05%7C02%7C%7C3&reserved=0`)
    isRead(
      `https://eur01.safelinks.protection.outlook.com/?url=${escaped.toLowerCase().replace(bare.toLowerCase(), bare)}`,
    )
    isRead(`100 % ${escaped} %E0%A4 %`)
    // A mail that was sent on passed two of them.
    isRead(`https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(escaped)}&data=05`)
  })

  it('that was cut anywhere after its address is damaged', () => {
    for (let length = `${origin}/i`.length; length < link.length; length++)
      expect(failureOf(readInvitation(link.slice(0, length), origin)), `${length}`).toBe('damaged')
    expect(failureOf(readInvitation(bare.slice(0, 30), origin))).toBe('damaged')
    expect(failureOf(readInvitation(`${link}x`, origin))).toBe('damaged')
  })

  it('with any one letter altered is damaged', () => {
    for (let at = 0; at < bare.length; at++) {
      const altered = bare.slice(0, at) + (bare[at] === 'B' ? 'C' : 'B') + bare.slice(at + 1)
      expect(failureOf(readInvitation(`${origin}/i#${altered}`, origin)), `${at}`).toBe('damaged')
    }
    expect(failureOf(readInvitation(link.toLowerCase(), origin))).toBe('damaged')
  })

  it('to another server is foreign, and so is every other text', () => {
    expect(failureOf(readInvitation(toLink('https://other.example', secret), origin))).toBe('foreign')
    expect(failureOf(readInvitation(`not${link.slice('https://'.length)}`, origin))).toBe('foreign')
    for (const text of ['', 'hej', 'Vi ses på torsdag', 'https://kommune.example/om', '{"a":1}', 'SIDE1.ABC'])
      expect(failureOf(readInvitation(text, origin)), text).toBe('foreign')
  })

  it('of a newer version says so, whatever that version holds', () => {
    for (const text of [checked('2'.padEnd(44, 'x')), checked('Afewer')])
      expect(failureOf(readInvitation(`${origin}/i#${text}`, origin))).toBe('newer-version')
    expect(failureOf(readInvitation(checked('2'.padEnd(80, 'x')), origin))).toBe('newer-version')
  })

  it('reading any text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), noise => {
        expect(readInvitation(noise, origin).ok).toBe(false)
        expect(readInvitation(`${origin}/i#${noise}`, origin).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('is sought quickly in a very long text', () => {
    const start = performance.now()
    readInvitation(`${origin}/i#`.repeat(20_000), origin)
    readInvitation('https://'.repeat(20_000), origin)
    readInvitation('%2Fi%23'.repeat(40_000), origin)
    readInvitation('%E0'.repeat(100_000), origin)
    readInvitation(`%${'25'.repeat(150_000)}`, origin)
    readInvitation('1'.repeat(300_000), origin)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
