import { encode } from 'uqr'

/** Upper case keeps to the QR alphabet of 45 letters, which needs fewer and therefore larger modules. */
export const hashQrText = (hash: string): string => `PLAN:${hash.toUpperCase()}`

/** The modules without a quiet zone: on the sheet the paper around it is one. */
export const hashMatrix = (hash: string): boolean[][] =>
  encode(hashQrText(hash), { ecc: 'M', border: 0 }).data
