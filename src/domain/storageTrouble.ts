/** Why the device can't keep what is written; each has its own screen text. */
export type StorageTrouble = 'refused' | 'full' | 'lost' | 'newer-version' | 'blocked-by-other-tab'
