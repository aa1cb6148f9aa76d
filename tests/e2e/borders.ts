import type { TestPhone } from './phones.ts'

/** What a phone did that the policy forbids, and what it asked of anybody but the relay that served it. */
export interface Borders {
  violations: string[]
  foreign: string[]
}

export async function watchBorders({ context }: TestPhone, url: string): Promise<Borders> {
  const seen: Borders = { violations: [], foreign: [] }
  await context.exposeFunction('tellViolation', (what: string) => seen.violations.push(what))
  await context.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation(what: string): void }
    document.addEventListener('securitypolicyviolation', event => tellViolation(event.effectiveDirective))
  })
  context.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && origin !== new URL(url).origin) seen.foreign.push(request.url())
  })
  return seen
}
