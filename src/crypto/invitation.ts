import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { randomBytes, utf8 } from './bytes.ts'
import { checksum24 } from './checksum.ts'
import { fromBase64Url, toBase64Url } from './encoding.ts'

/** What the text opens, by its first character; an app meets others only from newer ones. */
const kinds = { '1': 'invitation', D: 'device' } as const
export type LinkKind = (typeof kinds)[keyof typeof kinds]
const isKind = /^[1-9A-Z]$/
const secretLength = 43
const checksumLength = 4
const textLength = 1 + secretLength + checksumLength
/** Shorter bare words are words, not a cut invitation. */
const shortestRemains = 16

export type InvitationTextFailure = 'damaged' | 'foreign' | 'newer-version'

export const newInvitationSecret = (): Uint8Array => randomBytes(32)

/** The secret stands after the `#`, which browsers never send to a server. */
export const toLink = (origin: string, secret: Uint8Array): string => `${origin}/i#${toText('1', secret)}`

/** Leads to the person's own other device (sync/linkLobby.ts). */
export const toDeviceLink = (origin: string, secret: Uint8Array): string =>
  `${origin}/i#${toText('D', secret)}`

export interface ReadLink {
  kind: LinkKind
  secret: Uint8Array
}

/**
 * Takes a link, a mail with the link somewhere inside (also broken over lines, or within the address that a mail's
 * guard put in its place), the part after the `#`, or the bare text. A link to another server than that of `origin` is
 * foreign. A link that was cut or altered is damaged.
 */
export const readInvitation = (text: string, origin: string): Result<ReadLink, InvitationTextFailure> => {
  const plain = unescaped(text)
  const { host } = new URL(origin)
  const links = [...plain.matchAll(/\/i\/?(?:#|(?=\s|$))/gi)].filter(({ index }) =>
    isAfter(host, plain, index),
  )
  if (links.length === 0) return readBareText(plain.trim().replace(/^#/, ''))
  const readings = links.map(({ 0: path, index }) => readAfterHash(plain.slice(index + path.length)))
  return readings.find(reading => reading.ok) ?? readings[0]!
}

const unescaped = (text: string): string =>
  text.replace(/(?:%(?:25)*[0-9a-f]{2})+/gi, run => {
    try {
      return decodeURIComponent(run.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%'))
    } catch {
      return run
    }
  })

/** With or without `https://` before it. */
function isAfter(host: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - host.length - 1), at).toLowerCase()
  return before.endsWith(host) && !/[\w.-]/.test(before.slice(0, -host.length))
}

const toText = (kind: keyof typeof kinds, secret: Uint8Array): string => {
  if (secret.length !== 32) throw new Error('an invitation secret has 32 bytes')
  return withChecksum(kind + toBase64Url(secret))
}

const withChecksum = (text: string): string => text + toBase64Url(checksum24(utf8(text)))

const readBareText = (text: string) => {
  const looksLikeOurs =
    /^[A-Za-z0-9_\s-]+$/.test(text) && isKind.test(text.charAt(0)) && text.length >= shortestRemains
  return looksLikeOurs ? readAfterHash(text) : fail('foreign' as const)
}

const readAfterHash = (rest: string): Result<ReadLink, InvitationTextFailure> => {
  const run = /^[A-Za-z0-9_-]*/.exec(rest)?.[0] ?? ''
  const reading = parse(run)
  if (reading.ok || reading.failure === 'newer-version' || run.length >= textLength) return reading
  // Mail programs break long lines, with `=` in one encoding and `>` before each line of a quotation.
  const joined = rest.slice(0, 4 * textLength).replace(/=?\r?\n[>\s]*/g, '')
  const rejoined = parse(joined.slice(0, textLength))
  return rejoined.ok ? rejoined : reading
}

/** Of every version the last four characters check all before them; so a newer one is told from an altered one. */
const parse = (text: string): Result<ReadLink, 'damaged' | 'newer-version'> => {
  if (text.length <= checksumLength || withChecksum(text.slice(0, -checksumLength)) !== text)
    return fail('damaged')
  const kind = Object.entries(kinds).find(([letter]) => letter === text.charAt(0))?.[1]
  if (!kind) return fail(isKind.test(text.charAt(0)) ? 'newer-version' : 'damaged')
  const secret = fromBase64Url(text.slice(1, -checksumLength))
  return secret?.length === 32 ? ok({ kind, secret }) : fail('damaged')
}
