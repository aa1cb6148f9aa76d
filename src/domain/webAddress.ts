import type { Edition } from './conversation.ts'
import type { RefDoc } from './pack.ts'

/** Only addresses of the web become links: the text comes from another phone. */
export function webAddress(typed: string): string | null {
  const address = parse(typed)
  return address && /^https?:$/.test(address.protocol) ? address.href : null
}

/** Where a document lies at this workplace; null as long as nobody has said. */
export const documentAddress = (document: RefDoc, { documents }: Pick<Edition, 'documents'>): string | null =>
  webAddress(documents[document.id] ?? document.url ?? '')

/** What a link says to the app alone: whatever else stands in one that another phone wrote leads nowhere. */
export const fragmentOf = (link: string): string => link.slice(link.indexOf('#') + 1)

/** As `URL.parse`, for phones whose browser is from before 2024. */
function parse(typed: string): URL | null {
  try {
    return new URL(typed)
  } catch {
    return null
  }
}
