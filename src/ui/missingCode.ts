const name = 'MissingCode'

/**
 * Of what could not be fetched of the app: without a network, or because the server has another build by now. Under its
 * own name the router doesn't take it for a reason to reload, which without a network would lead out of the app.
 */
export function nameMissingCode(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    payload.name = name
    payload.message = `${name}: ${payload.message}`
    wasLyingNowhereElse = liesSomethingNowhereElse()
  })
}
/** Of the screen on which code was found missing: one that says so may stand in its place by now. */
let wasLyingNowhereElse = false

/** What was pressed came to nothing, and nobody else says so. */
export function onActWithoutCode(tell: () => void): () => void {
  const hear = (event: PromiseRejectionEvent) => {
    if (!isMissingCode(event.reason)) return
    event.preventDefault()
    tell()
  }
  addEventListener('unhandledrejection', hear)
  return () => removeEventListener('unhandledrejection', hear)
}

export const isMissingCode = (error: unknown): boolean => error instanceof Error && error.name === name

/** Where the server has another build, and what this page lacks will never come, but for what ends with the page. */
export async function reloadIfRenewed(): Promise<void> {
  if (wasLyingNowhereElse) return
  const page = await servedPage()
  if (page === null) return
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module]')]
  if (scripts.some(({ src }) => !page.includes(new URL(src).pathname))) location.reload()
}

export async function reloadIfAnswered(): Promise<void> {
  if ((await servedPage()) !== null) location.reload()
}

/**
 * For code that is asked for again and again: once it could not be fetched, Chromium doesn't ask for it any more as long as
 * the page lives. What is in a field may lie nowhere else, and neither does a talk that is only tried out, so such a page
 * stays; and so does a page in its first moments.
 */
export async function beginAnewForCode(): Promise<void> {
  const field = document.querySelector('input:not([type=radio], [type=checkbox], [type=file]), textarea')
  if (!field && !liesSomethingNowhereElse() && performance.now() > firstMomentsMs) await reloadIfAnswered()
}
const firstMomentsMs = 15_000
/** For what stands where something would be lost with the page. */
export const liesNowhereElse = { 'data-lies-nowhere-else': '' } as const
const liesSomethingNowhereElse = () => document.querySelector('[data-lies-nowhere-else]') !== null

const servedPage = (): Promise<string | null> =>
  fetch('/', { cache: 'no-store' }).then(
    answer => (answer.ok ? answer.text() : null),
    () => null,
  )
