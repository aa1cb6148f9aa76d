import { describe, expect, it } from 'vitest'
import { colour, contrast, type Ground, mix, tokensOn } from './readTokens.ts'

const themes = ['light', 'dark', 'daylight'] as const
const fields = ['mine', 'ours', 'record', 'night', 'leader', 'employee']
const grounds: [string, Ground][] = [
  ['the page', {}],
  ...fields.map((field): [string, Ground] => [`the field ${field}`, { field }]),
  ...fields.map((field): [string, Ground] => [`paper on ${field}`, { field, isPaper: true }]),
]

// What carries words, and what it stands on.
const words: [string, string][] = [
  ['ink', 'bg'],
  ['ink-2', 'bg'],
  ['on-action', 'action'],
  ['on-leader', 'leader'],
  ['on-employee', 'employee'],
  ['leader', 'bg'],
  ['employee', 'bg'],
  ['ink', 'calm'],
  ['ink', 'warn'],
  ['on-tab-mine', 'tab-mine'],
  ['on-tab-ours', 'tab-ours'],
  ['on-tab-record', 'tab-record'],
  ...[1, 2, 3, 4].map((stone): [string, string] => ['on-stone', `stone-${stone}`]),
]
const onSheet = ['ink', 'ink-2', 'leader', 'employee']

for (const theme of themes) {
  const least = theme === 'daylight' ? 7 : 4.5
  describe(`In ${theme}`, () => {
    it.each(grounds)(`every word on %s has a contrast of at least ${least}`, (_, ground) => {
      const tokens = tokensOn(theme, ground)
      const bare = ground.field && !ground.isPaper
      const pairs = ground.isPaper ? words.filter(([, on]) => on !== 'bg') : words
      const tooFaint = [...pairs, ...(bare ? [] : onSheet.map((name): [string, string] => [name, 'sheet']))]
        .map(([ink, on]) => ({ ink, on, ratio: contrast(colour(tokens, ink), colour(tokens, on)) }))
        .filter(pair => pair.ratio < (isPersonOnOwnField(ground, pair) ? 3 : least))
      expect(tooFaint).toEqual([])
    })

    it.each(grounds)('edges of controls on %s have a contrast of at least 3', (_, ground) => {
      const tokens = tokensOn(theme, ground)
      const on = ground.isPaper ? 'sheet' : 'bg'
      expect(contrast(colour(tokens, 'rule'), colour(tokens, on))).toBeGreaterThanOrEqual(3)
    })

    it('the word in a stone that was lifted can still be read', () => {
      const tokens = tokensOn(theme)
      const hollow = mix(colour(tokens, 'bg'), colour(tokens, 'ink'), 0.88)
      expect(contrast(colour(tokens, 'ink-2'), hollow)).toBeGreaterThanOrEqual(least)
    })

    it('the two people differ in lightness as well as in colour', () => {
      const tokens = tokensOn(theme)
      expect(contrast(colour(tokens, 'leader'), colour(tokens, 'employee'))).toBeGreaterThanOrEqual(1.35)
    })
  })
}

// Nobody's name stands in a person's colour on the other's cloth; only lines cross there.
function isPersonOnOwnField({ field }: Ground, pair: { ink: string; on: string }): boolean {
  return (
    pair.on === 'bg' &&
    (field === 'leader' || field === 'employee') &&
    ['leader', 'employee'].includes(pair.ink)
  )
}
