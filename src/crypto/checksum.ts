const polynomial = 0x864cfb
const start = 0xb704ce

/**
 * CRC-24 (OpenPGP's). Against slips of hand and cut lines, not against people; it is synchronous, finds every
 * altered run of up to 24 bits, and is exactly four characters of base64url.
 */
export const checksum24 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  let crc = start
  for (const byte of bytes) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? ((crc << 1) ^ polynomial) & 0xffffff : crc << 1
  }
  return Uint8Array.of(crc >>> 16, (crc >>> 8) & 255, crc & 255)
}
