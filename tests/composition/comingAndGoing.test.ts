import { afterEach, expect, test, vi } from 'vitest'
import { onComingAndGoing } from '../../src/composition/comingAndGoing.ts'

afterEach(() => vi.unstubAllGlobals())

/** A page whose owner puts it away, leaves it, and comes back. */
function openPage() {
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const done: string[] = []
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('document', document)
  vi.stubGlobal('location', { reload: () => done.push('new page') })
  onComingAndGoing({ wake: () => done.push('wakes'), rest: () => done.push('rests') })
  return {
    done,
    turn(visibilityState: 'visible' | 'hidden') {
      document.visibilityState = visibilityState
      document.dispatchEvent(new Event('visibilitychange'))
    },
    tell: (name: string, more = {}) => window.dispatchEvent(Object.assign(new Event(name), more)),
  }
}

test('A page that is put away rests, and wakes when it is looked at or the network is there', () => {
  const page = openPage()
  page.turn('hidden')
  page.turn('visible')
  page.tell('online')
  expect(page.done).toEqual(['rests', 'wakes', 'wakes'])
})

test('A page that is left begins nothing in its databases, where it would hold up the next page', () => {
  const page = openPage()
  page.tell('pagehide', { persisted: true })
  page.turn('hidden')
  expect(page.done).toEqual([])
})

test('A page that a browser had kept starts anew when somebody comes back to it', () => {
  const page = openPage()
  page.tell('pageshow', { persisted: false })
  expect(page.done).toEqual([])
  page.tell('pageshow', { persisted: true })
  expect(page.done).toEqual(['new page'])
})
