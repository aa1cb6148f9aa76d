import { describe, expect, test } from 'vitest'
import { whereShown } from '../../src/pwa/whereShown.ts'

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const pixel = 'Mozilla/5.0 (Linux; Android 16; Pixel 9'
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36'
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15'

const where = (userAgent: string, { maxTouchPoints = 5, isStandalone = false } = {}) =>
  whereShown({ userAgent, maxTouchPoints, isStandalone })

describe('Where the app is shown', () => {
  test.each([
    ['Safari', `${iPhone} Version/18.6 Mobile/15E148 Safari/604.1`],
    ['Chrome', `${iPhone} CriOS/143.0.0.0 Mobile/15E148 Safari/604.1`],
    ['Edge', `${iPhone} Version/18.0 EdgiOS/143.0 Mobile/15E148 Safari/605.1.15`],
  ])('%s on an iPhone is a tab with a memory of its own', (_, userAgent) => {
    expect(where(userAgent)).toBe('ios-tab')
  })

  test('an iPad calls itself a Mac, and is told by its touch screen', () => {
    expect(where(mac)).toBe('ios-tab')
    expect(where(mac, { maxTouchPoints: 0 })).toBe('browser')
  })

  test.each([
    ['a chat on an iPhone', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/540.0.0.27.71]`],
    ['a mail app on an iPhone', `${iPhone} Mobile/15E148`],
    ['Google’s app on an iPhone', `${iPhone} GSA/390.0 Mobile/15E148 Safari/604.1`],
    [
      'a web view on Android',
      `${pixel} Build/BP2A; wv) AppleWebKit/537.36 Version/4.0 Chrome/143.0 Mobile Safari/537.36`,
    ],
    ['Instagram on Android', `${pixel}) ${chrome} Instagram 400.0.0.49.68 Android`],
  ])('%s shows the page inside itself', (_, userAgent) => {
    expect(where(userAgent)).toBe('inside-app')
  })

  test('Chrome on Android is a browser', () => {
    expect(where(`${pixel}) ${chrome}`)).toBe('browser')
  })

  test('the home screen is told before all others', () => {
    expect(where(`${iPhone} Mobile/15E148`, { isStandalone: true })).toBe('home-screen')
  })
})
