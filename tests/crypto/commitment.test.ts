import { describe, expect, it } from 'vitest'
import { randomBytes } from '../../src/crypto/bytes.ts'
import { commitPicks } from '../../src/crypto/commitment.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { bytes, conversation, jonas, maja, words } from './known.ts'

const picks = { conversation, participant: jonas, keywords: words('mod', 'ro', 'tillid'), salt: bytes(32) }

describe('a commitment to keywords', () => {
  it('is the same whatever the order of picking', async () => {
    expect(await commitPicks(picks)).toMatch(/^[0-9a-f]{64}$/)
    expect(await commitPicks({ ...picks, keywords: words('tillid', 'mod', 'ro') })).toBe(
      await commitPicks(picks),
    )
  })

  it('differs by salt, conversation, participant and word', async () => {
    const variants = [
      picks,
      { ...picks, salt: randomBytes(32) },
      { ...picks, conversation: 'talk-2027' as ConversationId },
      { ...picks, participant: maja },
      { ...picks, keywords: words('mod', 'ro', 'glæde') },
      { ...picks, keywords: words('mod', 'ro') },
    ]
    expect(new Set(await Promise.all(variants.map(commitPicks))).size).toBe(variants.length)
  })

  it('never mistakes one split of the same letters for another', async () => {
    const variants = [
      words('ab', 'c'),
      words('a', 'bc'),
      words('abc'),
      words('abc', ''),
      words('a,b', 'c'),
      words('a', 'b,c'),
    ]
    const commitments = await Promise.all(variants.map(keywords => commitPicks({ ...picks, keywords })))
    expect(new Set(commitments).size).toBe(variants.length)
    const shifted = {
      ...picks,
      conversation: 'talk-2026j' as ConversationId,
      participant: 'onas' as typeof jonas,
    }
    expect(await commitPicks(shifted)).not.toBe(await commitPicks(picks))
  })

  it('is refused without a whole salt', () => {
    expect(() => commitPicks({ ...picks, salt: bytes(31) })).toThrow()
  })
})
