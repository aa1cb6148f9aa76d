/** Only addresses of the web become links: the text comes from another phone. */
export function webAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null
  const { protocol, href } = new URL(typed)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
