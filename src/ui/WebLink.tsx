import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './TextButton.css'

/** Out of the app, to a document on the web; it learns nothing of where the reader came from. */
export function WebLink({ address, children }: { address: string; children: ReactNode }) {
  return (
    <a className="text-button" href={address} target="_blank" rel="noreferrer noopener">
      <Icon name="doc" />
      <span>{children}</span>
    </a>
  )
}
