import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { beginAnewForCode } from './missingCode.ts'

const againMs = 3000

/** A part of the screen that few come to see: its code comes with the first who do, and `meanwhile` stands in its place. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props & { meanwhile?: ReactNode }) => ReactNode {
  const Part = lazy(async () => ({ default: await arrival(load) }))
  return ({ meanwhile = null, ...props }) => (
    <Suspense fallback={meanwhile}>
      <Part {...(props as unknown as Props)} />
    </Suspense>
  )
}

/** Without a network, before the phone keeps it all: the rest of the screen stands, and it is asked for again. */
async function arrival<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load()
    } catch {
      void beginAnewForCode()
      await new Promise(again => setTimeout(again, againMs))
    }
  }
}
