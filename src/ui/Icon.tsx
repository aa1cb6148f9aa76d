import './Icon.css'
import { type IconName, iconPaths } from './iconPaths.ts'

export type { IconName }

/** Never alone: the word stands beside it or in the button's label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
