/** What a relay did, in the order in which it did it; two watchers tell it, and one rule judges it (SPEC P-40). */
export type DiskEvent =
  /** The envelope with this nonce was handed to the system, or to SQLite. */
  | { type: 'wrote'; nonce: string }
  | { type: 'syncBegan' }
  | { type: 'synced' }
  /** The ack for this position left for the client. */
  | { type: 'acked'; position: number }

/** The acks that left before a sync that began after their envelope was written had returned. */
export function earlyAcks(
  events: readonly DiskEvent[],
  nonceByPosition: ReadonlyMap<number, string>,
): number[] {
  const written = new Set<string>()
  const durable = new Set<string>()
  let inSync: string[] = []
  const early: number[] = []
  for (const event of events) {
    switch (event.type) {
      case 'wrote':
        written.add(event.nonce)
        break
      case 'syncBegan':
        inSync = [...written]
        break
      case 'synced':
        for (const nonce of inSync) durable.add(nonce)
        inSync = []
        break
      case 'acked':
        if (!durable.has(nonceByPosition.get(event.position)!)) early.push(event.position)
    }
  }
  return early
}

/** The position in an `ack` frame's bytes; null for every other frame. */
export function ackOf(frame: Uint8Array): number | null {
  return frame.length === 41 && frame[0] === 21 ? Number(Buffer.from(frame).readBigUInt64BE(33)) : null
}
