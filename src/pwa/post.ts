import { decodeRelayFrame, encodeFrame } from '../protocol/frames.ts'
import { allPostings, type LeftPosting, removePosting } from './postings.ts'

/** `given-up`: the log holds something else meanwhile, or the relay will never take it; the page finds out which. */
export type Posted = 'done' | 'given-up' | 'later'

const withinMs = 20_000

/** Sends what the pages left. Rejects when some of it has to wait, so that the browser asks again. */
export async function postAll(url: string): Promise<void> {
  let mustWait = false
  for (const posting of await allPostings()) {
    const posted = await post(posting, url)
    if (posted === 'later') mustWait = true
    else await removePosting(posting.room, posting)
  }
  if (mustWait) throw new Error('Some has to wait for the relay')
}

/** Opens the room, appends one envelope after the other, and waits for each ack; reads nothing, for it has no key. */
export function post({ room, token, cursor, chain, envelopes }: LeftPosting, url: string): Promise<Posted> {
  return new Promise(settle => {
    const socket = new WebSocket(url)
    socket.binaryType = 'arraybuffer'
    let acknowledged = 0
    const end = (posted: Posted) => {
      clearTimeout(timer)
      socket.onclose = socket.onerror = socket.onmessage = null
      socket.close()
      settle(posted)
    }
    const timer = setTimeout(() => end('later'), withinMs)
    const append = () => {
      const envelope = envelopes[acknowledged]
      if (envelope) socket.send(encodeFrame({ type: 'append', room, envelope }))
      else end('done')
    }
    socket.onopen = () => socket.send(encodeFrame({ type: 'open', room, token, cursor, chain }))
    socket.onclose = socket.onerror = () => end('later')
    socket.onmessage = ({ data }) => {
      const frame = data instanceof ArrayBuffer ? decodeRelayFrame(new Uint8Array(data)) : null
      switch (frame?.type) {
        case 'opened':
          return append()
        case 'ack':
          acknowledged++
          return append()
        case 'error':
          return end(frame.code === 'slow-down' || frame.code === 'storage' ? 'later' : 'given-up')
        case 'push':
        case 'caughtUp':
        case 'receipt':
        case 'presence':
        case 'pong':
          return
        default:
          return end('given-up')
      }
    }
  })
}
