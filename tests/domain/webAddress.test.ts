import { expect, test } from 'vitest'
import { webAddress } from '../../src/domain/webAddress.ts'

test('only an address of the web becomes a link', () => {
  expect(webAddress('https://example.dk/vision.pdf')).toBe('https://example.dk/vision.pdf')
  expect(webAddress('javascript:alert(1)')).toBeNull()
  expect(webAddress('data:text/html,x')).toBeNull()
  expect(webAddress('vision')).toBeNull()
  expect(webAddress('')).toBeNull()
})
