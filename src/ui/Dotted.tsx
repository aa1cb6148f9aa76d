import { Fragment, type ReactNode } from 'react'
import './Dotted.css'

/** Small facts in a row, a dot between two of them; where the row breaks there is none. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  return (
    <span className="dotted">
      {parts.filter(Boolean).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other name than their place in the row.
        <Fragment key={at}>
          <span>{part}</span>{' '}
        </Fragment>
      ))}
    </span>
  )
}
