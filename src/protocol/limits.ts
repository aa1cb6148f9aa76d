/** What the relay refuses beyond, and what a client must therefore never send (SPEC P-60 … P-69). */

const KiB = 1024
const MiB = 1024 * KiB

export const limits = {
  maxEnvelopeBytes: MiB,
  /** A document of 90,000 edits all over it, deletions among them, was measured to need so much. */
  maxReceiptBytes: 32 * KiB,
  maxPresenceBytes: 16 * KiB,
  maxFrameBytes: 1.25 * MiB,
  maxRoomBytes: 64 * MiB,
  /** Only snapshots may use it: a full room must still be able to shrink. */
  snapshotReserveBytes: 8 * MiB,
  /** So many receipts of the largest size still fit into one `opened` frame. */
  maxReceiptsPerRoom: 32,
  maxRoomsPerConnection: 256,
  maxConnections: 10_000,
  appendsPerSecond: 50,
  appendBurst: 200,
  appendBytesPerSecond: 2 * MiB,
  appendBurstBytes: 16 * MiB,
  /** Every other frame; the burst lets a client open all its rooms at once when it returns. */
  framesPerSecond: 100,
  frameBurst: 600,
  /** Beyond this many refusals the relay takes a connection for a flood, and closes it. */
  refusalsPerSecond: 5,
  refusalBurst: 400,
  /** A whole town hall may come from one address, so these hold off a flood and not a crowd. */
  maxConnectionsPerAddress: 500,
  maxSocketsPerAddress: 600,
  connectionsPerSecondOfAddress: 10,
  connectionBurstOfAddress: 600,
  opensPerSecondOfAddress: 100,
  openBurstOfAddress: 10_000,
  newRoomsPerSecondOfAddress: 1,
  newRoomBurstOfAddress: 600,
  framesPerSecondOfAddress: 2_000,
  frameBurstOfAddress: 10_000,
  refusalsPerSecondOfAddress: 100,
  refusalBurstOfAddress: 2_000,
  appendBytesPerSecondOfAddress: 8 * MiB,
  appendBurstBytesOfAddress: 128 * MiB,
  /** From these shares of the store's size on, new rooms, updates and at last snapshots are refused. */
  newRoomShare: 0.8,
  snapshotShare: 1.1,
  /** A connection that has no room open for so long is closed. */
  idleMs: 120_000,
  /** For all headers of a request, and until they have come. */
  maxHeaderBytes: 8 * KiB,
  headersMs: 10_000,
  /** Envelopes are gathered up to this size in one push while a client catches up. */
  pushBytes: 256 * KiB,
  /** Above this the relay stops reading ahead for a connection … */
  pauseAtBufferedBytes: 1 * MiB,
  /** … and above this it gives the slow reader up. */
  maxBufferedBytes: 8 * MiB,
  heartbeatMs: 30_000,
  graceMs: 14 * 24 * 3_600_000,
  retentionMs: 400 * 24 * 3_600_000,
} as const

export type Limits = { readonly [Name in keyof typeof limits]: number }

/** WebSocket close codes of the relay, beside the standard 1001 (stopping) and 1009 (frame too large). */
export const closeCodes = {
  slowReader: 4001,
  /** The log moved under a read (pruned or purged): connect and open again. */
  reopen: 4002,
  /** It sends on and on what is refused. */
  flood: 4003,
  idle: 4004,
} as const
