import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { speak, speakInFull, startLanguage } from '../../src/i18n/words.ts'

let tellStorage: (change: { key: string; newValue: string }) => void
const root = { lang: '' }

beforeEach(async () => {
  vi.stubGlobal('navigator', { languages: ['da'] })
  vi.stubGlobal('document', { documentElement: root })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
  vi.stubGlobal('addEventListener', (_: string, listen: typeof tellStorage) => {
    tellStorage = listen
  })
  await startLanguage()
})
afterEach(() => vi.unstubAllGlobals())

test('a language that is chosen while the rest of the first one is still fetched is spoken in the end', async () => {
  expect(root.lang).toBe('da')
  const chosen = speak('sv')
  await Promise.all([speakInFull(), chosen])
  expect(root.lang).toBe('sv')
})

test('a second window follows the language that is chosen in the first, and nothing that is none', async () => {
  tellStorage({ key: 'language', newValue: 'en' })
  await vi.waitFor(() => expect(root.lang).toBe('en'), 15_000)
  tellStorage({ key: 'language', newValue: 'xx' })
  tellStorage({ key: 'theme', newValue: 'nb' })
  await speakInFull()
  expect(root.lang).toBe('en')
})
