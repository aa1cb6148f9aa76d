import { afterEach, expect, test, vi } from 'vitest'
import { handOver } from '../../src/ui/handOver.ts'

const page = new File(['jpeg'], 'Udviklingsplan Jonas 2026-11-26.jpg', { type: 'image/jpeg' })
const clicked: { download: string; href: string }[] = []

function phone({ share, canDownload = true }: { share?: () => Promise<void>; canDownload?: boolean }) {
  const shared: unknown[] = []
  vi.stubGlobal('navigator', {
    clipboard: { write: () => Promise.resolve() },
    ...(share && {
      canShare: () => true,
      share: (what: unknown) => {
        shared.push(what)
        return share()
      },
    }),
  })
  vi.stubGlobal('HTMLAnchorElement', { prototype: canDownload ? { download: '' } : {} })
  vi.stubGlobal('ClipboardItem', class {})
  vi.stubGlobal('document', {
    createElement: () => ({
      download: '',
      href: '',
      click() {
        clicked.push({ download: this.download, href: this.href })
      },
    }),
  })
  return shared
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  clicked.length = 0
})

test('files are shared alone, for a text beside them makes phones drop them', async () => {
  const shared = phone({ share: () => Promise.resolve() })
  expect(await handOver([page])).toBe('shared')
  expect(shared).toEqual([{ files: [page] }])
})

test('closing the share sheet is a choice, not a failure', async () => {
  phone({ share: () => Promise.reject(new DOMException('', 'AbortError')) })
  expect(await handOver([page])).toBe('cancelled')
})

test('a share that the phone refuses is said, and nothing else is done behind one’s back', async () => {
  phone({ share: () => Promise.reject(new DOMException('', 'NotAllowedError')) })
  expect(await handOver([page])).toBe('refused')
  expect(clicked).toEqual([])
})

test('without sharing every page is downloaded under its name, and its address is given back', async () => {
  vi.useFakeTimers()
  const revoke = vi.spyOn(URL, 'revokeObjectURL')
  phone({})
  expect(await handOver([page, page])).toBe('downloaded')
  expect(clicked.map(({ download }) => download)).toEqual([page.name, page.name])
  vi.runAllTimers()
  expect(revoke.mock.calls.map(([address]) => address)).toEqual(clicked.map(({ href }) => href))
})

test('where files can be neither shared nor downloaded, one page fits on the clipboard and two don’t', async () => {
  phone({ canDownload: false })
  expect(await handOver([page])).toBe('copied')
  expect(await handOver([page, page])).toBe('failed')
})
