import { useState } from 'react'

interface Copying {
  /** What became of the last try; the screen has the words, in whatever language it speaks by then. */
  became: 'copied' | 'failed' | null
  copy(text: string): Promise<void>
  /** By the phone's own sharing, where it has one and it works. */
  share(data: ShareData, elseCopied: string): Promise<void>
}

export function useCopying(): Copying {
  const [became, setBecame] = useState<Copying['became']>(null)

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setBecame('copied')
    } catch {
      setBecame('failed')
    }
  }

  async function share(data: ShareData, elseCopied: string) {
    if (!navigator.share) return copy(elseCopied)
    try {
      await navigator.share(data)
    } catch (reason) {
      // Closing the share sheet is a choice, anything else a reason to offer the clipboard.
      if (!(reason instanceof DOMException && reason.name === 'AbortError')) await copy(elseCopied)
    }
  }

  return { became, copy, share }
}
