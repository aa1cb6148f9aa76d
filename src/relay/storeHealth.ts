/** How the disk is, as the last write or read found it; `damaged` stays until the process begins anew. */
export type StoreHealth = 'ok' | StoreTrouble
export type StoreTrouble = 'full' | 'read-only' | 'failing' | 'damaged'

/** SQLite's primary result codes, from https://sqlite.org/rescode.html. */
const healthByCode: Record<number, StoreTrouble> = {
  8: 'read-only',
  11: 'damaged',
  13: 'full',
  26: 'damaged',
}

/** Null for what isn't SQLite's: that is a mistake of ours, and nothing to go on with. */
export function healthAfter(error: unknown): StoreTrouble | null {
  if (!(error instanceof Error && 'errcode' in error)) return null
  return healthByCode[Number(error.errcode) & 0xff] ?? 'failing'
}

/** SQLite's own words and number, which name no room and no content. */
export function describeSqliteError(error: unknown): string {
  const code = error instanceof Error && 'errcode' in error ? ` (${error.errcode})` : ''
  return `${error instanceof Error ? error.message : error}${code}`
}
