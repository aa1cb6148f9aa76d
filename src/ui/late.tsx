import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/** A part of the screen that few come to see: its code comes with the first who do, and `meanwhile` stands in its place. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): (props: Props) => ReactNode {
  const Part = lazy(async () => ({ default: await load() }))
  return props => (
    <Suspense fallback={meanwhile}>
      <Part {...props} />
    </Suspense>
  )
}
